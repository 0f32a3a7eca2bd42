package dev.slingshot.harness.mtrm;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The features of one text that are not 0, at places that rise from 1 as LIBLINEAR counts them. It
/// is put together of parts, so that all responses to a question share the question's.
final class Row {
    static final Row EMPTY = new Row(List.of());

    private final List<Part> parts;

    private Row(List<Part> parts) {
        this.parts = parts;
    }

    /// Places that rise and their values. Equal ones are still two.
    static final class Part {
        private final int[] places;
        private final double[] values;

        private Part(int[] places, double[] values) {
            this.places = places;
            this.values = values;
        }

        int size() {
            return places.length;
        }

        int place(int i) {
            return places[i];
        }

        double value(int i) {
            return values[i];
        }

        private int last() {
            return places[places.length - 1];
        }
    }

    /// A row whose places begin at `first`.
    static Row of(int first, double[] dense) {
        int count = (int) Arrays.stream(dense).filter(value -> value != 0).count();
        var places = new int[count];
        var values = new double[count];
        int at = 0;
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                places[at] = first + i;
                values[at++] = dense[i];
            }
        }
        return count == 0 ? EMPTY : new Row(List.of(new Part(places, values)));
    }

    /// Both together; the other's places lie behind all of this one's.
    Row and(Row other) {
        if (!parts.isEmpty()
                && !other.parts.isEmpty()
                && other.parts.getFirst().place(0) <= parts.getLast().last()) {
            throw new IllegalArgumentException("places must rise");
        }
        return new Row(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    List<Part> parts() {
        return parts;
    }

    int size() {
        int size = 0;
        for (Part part : parts) {
            size += part.size();
        }
        return size;
    }

    /// @param weights of place 1 and on
    double dot(double[] weights) {
        double sum = 0;
        for (Part part : parts) {
            for (int i = 0; i < part.size(); i++) {
                sum += part.value(i) * weights[part.place(i) - 1];
            }
        }
        return sum;
    }
}
