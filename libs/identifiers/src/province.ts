/** The 38 provinces of Kepmendagri 300.2.2-2138/2025, at the beginning of a number. */
export const PROVINCE = /^(1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6])/;
