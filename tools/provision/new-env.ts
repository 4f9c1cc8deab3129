import { newSettings } from './settings.js';

// Prints a `.env` with secrets of its own for docker-compose.yml. Made once, kept by whoever runs the system.
for (const [name, value] of Object.entries(await newSettings())) console.log(`${name}='${value}'`);
