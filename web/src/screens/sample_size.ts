// How much the sample data holds; a test counts it again.
export const sampleSize = { files: 15, rows: 19_195, size: '2.5 MB' };
