"""Text as people read it: blocks, sentences, words, syllables and grade, each with its place in the file."""
