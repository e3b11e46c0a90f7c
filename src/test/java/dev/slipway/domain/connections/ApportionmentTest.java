package dev.slipway.domain.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApportionmentTest {
    private static final int ROUNDS = 3000;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10  | 3 1     | 8 2
            100 | 1 1 1   | 34 33 33
            7   | 1 1 1   | 3 2 2
            101 | 50 30 20| 51 30 20
            5   | 100 1 1 | 3 1 1
            """)
    void connectionsAreSplitByLargestRemainder(int connections, String weights, String expected) {
        List<Claim> claims =
                numbers(weights).stream().map(w -> new Claim(w, 1, 1, true)).toList();

        assertThat(Apportionment.split(claims, connections, 900)).contains(numbers(expected));
    }

    @Test
    void whereNotEvenTheFloorsFitThereIsNoSplit() {
        List<Claim> claims = List.of(new Claim(1, 5, 2, true), new Claim(1, 1, 2, true));

        assertThat(Apportionment.split(claims, 11, 900)).isEmpty();
        assertThat(Apportionment.split(claims, 12, 900)).contains(List.of(5, 1));
        assertThat(Apportionment.split(claims, 12, 5)).isEmpty();
        assertThat(Apportionment.split(List.of(), 12, 5)).isEmpty();
    }

    @Test
    void whatAnAccountCanReserveBoundsFunctionsAndNotServices() {
        List<Claim> claims = List.of(new Claim(1, 1, 1, true), new Claim(1, 1, 1, true), new Claim(1, 1, 1, false));

        List<Integer> units = Apportionment.split(claims, 5000, 900).orElseThrow();

        assertThat(units.get(0) + units.get(1)).isEqualTo(900);
        assertThat(units.get(2)).isGreaterThanOrEqualTo(450);
    }

    @Test
    void equalPricesUseEveryUnitThatFits() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            long price = 1L + random.nextInt(6);
            List<Claim> claims = claims(random, price);
            long floors = claims.stream().mapToLong(Claim::floor).sum();
            long connections = floors * price + random.nextInt(2000);

            List<Integer> units =
                    Apportionment.split(claims, connections, 1_000_000).orElseThrow();

            assertThat(sum(units)).as(claims + " " + connections).isEqualTo((int) (connections / price));
        }
    }

    @Test
    void noBoundIsBrokenAndNobodyIsBelowTheFloor() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            List<Claim> claims = claims(random, 0);
            long cost = claims.stream().mapToLong(c -> c.floor() * c.price()).sum();
            long connections = cost + random.nextInt(3000);
            long reservable = claims.stream().mapToLong(Claim::floor).sum() + random.nextInt(50);

            List<Integer> units =
                    Apportionment.split(claims, connections, reservable).orElseThrow();

            long spent = IntStream.range(0, units.size())
                    .mapToLong(i -> units.get(i) * claims.get(i).price())
                    .sum();
            assertThat(spent).isLessThanOrEqualTo(connections);
            assertThat((long) sum(units)).isLessThanOrEqualTo(reservable);
            assertThat(IntStream.range(0, units.size()))
                    .allMatch(i -> units.get(i) >= claims.get(i).floor());
            assertThat(Apportionment.split(claims, connections, reservable)).contains(units);
        }
    }

    @Test
    void aGreaterWeightNeverGetsLess() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            List<Claim> claims = IntStream.range(0, 2 + random.nextInt(9))
                    .mapToObj(i -> new Claim(1 + random.nextInt(20), 1, 2, true))
                    .toList();

            List<Integer> units = Apportionment.split(claims, 2L * claims.size() + random.nextInt(800), 900)
                    .orElseThrow();

            for (int i = 0; i < claims.size(); i++) {
                for (int j = 0; j < claims.size(); j++) {
                    assertThat(claims.get(i).weight() > claims.get(j).weight() && units.get(i) < units.get(j))
                            .as(claims + " " + units)
                            .isFalse();
                }
            }
        }
    }

    private static List<Claim> claims(Random random, long price) {
        List<Claim> claims = new ArrayList<>();
        for (int i = random.nextInt(9); i >= 0; i--) {
            long each = price == 0 ? 1 + random.nextInt(9) : price;
            claims.add(new Claim(1 + random.nextInt(30), 1 + random.nextInt(12), each, true));
        }
        return claims;
    }

    private static int sum(List<Integer> units) {
        return units.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Integer> numbers(String text) {
        return List.of(text.strip().split(" +", -1)).stream()
                .map(Integer::valueOf)
                .toList();
    }
}
