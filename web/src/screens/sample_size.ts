// How much the sample data holds; a test counts it again.
export const sampleSize = { files: 64, rows: 32_569, size: '4.3 MB' };
