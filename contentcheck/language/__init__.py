"""What is computed once a document and shared by rules: tokens, sentences, syllables, stems, variants."""
