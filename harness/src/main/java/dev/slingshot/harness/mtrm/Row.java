package dev.slingshot.harness.mtrm;

import java.util.Arrays;

/// The features of one text that are not 0, at places that rise from 1 as LIBLINEAR counts them.
final class Row {
    private final int[] places;
    private final double[] values;

    private Row(int[] places, double[] values) {
        this.places = places;
        this.values = values;
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
        return new Row(places, values);
    }

    /// Both together; the other's places lie behind all of this one's.
    Row and(Row other) {
        if (places.length > 0
                && other.places.length > 0
                && other.places[0] <= places[places.length - 1]) {
            throw new IllegalArgumentException("places must rise");
        }
        var allPlaces = Arrays.copyOf(places, places.length + other.places.length);
        var allValues = Arrays.copyOf(values, values.length + other.values.length);
        System.arraycopy(other.places, 0, allPlaces, places.length, other.places.length);
        System.arraycopy(other.values, 0, allValues, values.length, other.values.length);
        return new Row(allPlaces, allValues);
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

    /// @param weights of place 1 and on
    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += values[i] * weights[places[i] - 1];
        }
        return sum;
    }
}
