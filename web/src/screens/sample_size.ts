// How much the sample data holds; a test counts it again.
export const sampleSize = { files: 14, rows: 19_146, size: '2.5 MB' };
