package dev.slingshot.harness.rewarding;

/// What is compared on the same questions in the same words.
public record Ground(String policy, String dataset, String prompt) {}
