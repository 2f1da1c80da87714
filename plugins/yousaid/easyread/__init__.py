"""The easy-read draft of an answer: short lines made from short fields, and the rules for such lines."""
