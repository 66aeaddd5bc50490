declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  interface Stemmer {
    tokenizeAndStem(text: string, keepStops?: boolean): string[];
  }
  export default class BayesClassifier {
    constructor(stemmer?: Stemmer, smoothing?: number);
    features: Record<string, number>;
    stemmer: Stemmer;
    addDocument(text: string | string[], classification: string): void;
    train(): void;
    textToFeatures(observation: string | string[]): number[];
    getClassifications(observation: string | string[]): { label: string; value: number }[];
    classify(observation: string | string[]): string;
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { tokenizeAndStem(text: string, keepStops?: boolean): string[] };
  export default stemmer;
}
