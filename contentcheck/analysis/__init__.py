"""Plain functions Document -> result, computed once a document and kept with it. They find; rules judge."""
