package dev.slingshot.harness.export;

/// Why a response is not in a training set; of several reasons the first counts.
enum Drop {
    TEST("its question is of a test split"),
    OVERLAP("its question stands in a test split too"),
    PUBLISHED("its question stands in a public test set"),
    KEPT_OUT("its question is one to be kept out"),
    SHORT("shorter than asked for"),
    LONG("longer than asked for"),
    SHAPE("not of the shape that was asked for"),
    WRONG("wrong"),
    OTHER_TOPOLOGY("another topology is the question's best"),
    DUPLICATE("the question has the same text already"),
    LOW_SCORE("a reward model prefers others"),
    ONE_SIDED("the question lacks right ones or wrong ones"),
    OVER_CAP("the question has enough rows"),
    UNBALANCED("its topology has enough rows");

    private final String reason;

    Drop(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
