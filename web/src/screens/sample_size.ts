// How much the sample data holds; a test counts it again.
export const sampleSize = { files: 14, rows: 30_000, size: '3 MB' };
