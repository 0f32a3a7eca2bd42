package dev.slingshot.harness.parquet;

import java.util.ArrayList;
import java.util.List;

/// The columns of a file as its footer lists them: a tree, each node before its children, all of it
/// required.
record ParquetSchema(List<? extends ParquetColumn<?>> columns) {
    private static final int REQUIRED = 0;
    private static final int UTF8 = 0;

    ParquetSchema {
        columns = List.copyOf(columns);
        if (columns.stream().map(ParquetColumn::path).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("a column stands twice");
        }
        int begun = 0;
        String last = "";
        for (ParquetColumn<?> column : columns) {
            begun += !column.group().isEmpty() && !column.group().equals(last) ? 1 : 0;
            last = column.group();
        }
        if (columns.stream()
                        .map(ParquetColumn::group)
                        .filter(group -> !group.isEmpty())
                        .distinct()
                        .count()
                != begun) {
            throw new IllegalArgumentException("columns of a group must stand side by side");
        }
    }

    List<ThriftStruct> elements() {
        var below = new ArrayList<ThriftStruct>();
        int topmost = 0;
        String group = "";
        for (ParquetColumn<?> column : columns) {
            boolean begins = !column.group().isEmpty() && !column.group().equals(group);
            group = column.group();
            if (begins) {
                below.add(group(group));
            }
            topmost += begins || group.isEmpty() ? 1 : 0;
            below.add(leaf(column));
        }
        var elements = new ArrayList<ThriftStruct>();
        elements.add(new ThriftStruct().text(4, "schema").int32(5, topmost));
        elements.addAll(below);
        return elements;
    }

    private ThriftStruct group(String name) {
        long children = columns.stream().filter(column -> column.group().equals(name)).count();
        return new ThriftStruct()
                .int32(3, REQUIRED)
                .text(4, name)
                .int32(5, Math.toIntExact(children));
    }

    private static ThriftStruct leaf(ParquetColumn<?> column) {
        var leaf =
                new ThriftStruct()
                        .int32(1, column.type().number())
                        .int32(3, REQUIRED)
                        .text(4, column.path().getLast());
        return column.type() == ParquetType.TEXT
                ? leaf.int32(6, UTF8).struct(10, new ThriftStruct().struct(1, new ThriftStruct()))
                : leaf;
    }
}
