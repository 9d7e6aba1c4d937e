// How much the sample data holds; a test counts it again.
export const sampleSize = { files: 65, rows: 33_020, size: '4.3 MB' };
