package dev.slingshot.harness.parquet;

/// What a column holds.
enum ParquetType {
    BOOLEAN(0),
    LONG(2),
    DOUBLE(5),
    TEXT(6);

    private final int number;

    ParquetType(int number) {
        this.number = number;
    }

    /// Parquet's number of the physical type.
    int number() {
        return number;
    }
}
