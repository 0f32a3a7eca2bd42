package dev.slingshot.datasets.builtin;

import java.util.List;

/// Prices, quantities, change and fair shares.
final class Shopping {
    private static final List<Goods> GOODS =
            List.of(
                    new Goods("pencil", "pencils"),
                    new Goods("notebook", "notebooks"),
                    new Goods("ticket", "tickets"),
                    new Goods("sandwich", "sandwiches"),
                    new Goods("lemon", "lemons"),
                    new Goods("candle", "candles"),
                    new Goods("ribbon", "ribbons"),
                    new Goods("map", "maps"));

    private Shopping() {}

    static Draft price(Dice dice) {
        Goods goods = dice.pick(GOODS);
        int price = dice.between(2, 9);
        int count = dice.between(2, 9);
        return new Draft(
                "One %s costs %d dollars. How many dollars do %d %s cost?"
                        .formatted(goods.one(), price, count, goods.many()),
                price * count,
                "%d * %d = %d".formatted(count, price, count * price));
    }

    static Draft change(Dice dice) {
        Goods goods = dice.pick(GOODS);
        int price = dice.between(2, 9);
        int count = dice.between(2, 9);
        int total = price * count;
        int paid = total + dice.between(1, 19);
        return new Draft(
                ("One %s costs %d dollars. Rosa buys %d %s and pays with %d dollars. How many "
                                + "dollars does she get back?")
                        .formatted(goods.one(), price, count, goods.many(), paid),
                paid - total,
                "%d * %d = %d\n\n%d - %d = %d"
                        .formatted(count, price, total, paid, total, paid - total));
    }

    static Draft twoPrices(Dice dice) {
        Goods first = GOODS.get(dice.between(0, 3));
        Goods second = GOODS.get(dice.between(4, 7));
        int a = dice.between(2, 9);
        int b = dice.between(2, 9);
        int m = dice.between(2, 9);
        int n = dice.between(2, 9);
        return new Draft(
                ("One %s costs %d dollars and one %s costs %d dollars. How many dollars do %d %s "
                                + "and %d %s cost together?")
                        .formatted(
                                first.one(), a, second.one(), b, m, first.many(), n, second.many()),
                a * m + b * n,
                "%d * %d = %d\n\n%d * %d = %d\n\n%d + %d = %d"
                        .formatted(m, a, m * a, n, b, n * b, m * a, n * b, m * a + n * b));
    }

    static Draft share(Dice dice) {
        Goods goods = dice.pick(GOODS);
        int each = dice.between(2, 9);
        int friends = dice.between(2, 9);
        int more = dice.between(2, 9);
        return new Draft(
                ("%d friends share %d %s equally. Then each friend gets %d more %s. How many %s "
                                + "does each friend have now?")
                        .formatted(
                                friends,
                                each * friends,
                                goods.many(),
                                more,
                                goods.many(),
                                goods.many()),
                each + more,
                "%d / %d = %d\n\n%d + %d = %d"
                        .formatted(each * friends, friends, each, each, more, each + more));
    }

    private record Goods(String one, String many) {}
}
