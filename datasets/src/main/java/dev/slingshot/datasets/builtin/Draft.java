package dev.slingshot.datasets.builtin;

/// What a template makes: a question, its answer and the working.
record Draft(String text, int answer, String working) {}
