package org.dingzuo.connector.pay;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.dingzuo.kernel.StudioId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays a day's bill beside our books, both ways round. */
@Component
class Comparing {
    private final AttemptStore attempts;
    private final MoneyBackStore moneyBacks;
    private final Differences differences;
    private final Looking looking;
    private final TransactionTemplate transaction;

    Comparing(
            AttemptStore attempts,
            MoneyBackStore moneyBacks,
            Differences differences,
            Looking looking,
            TransactionTemplate transaction) {
        this.attempts = attempts;
        this.moneyBacks = moneyBacks;
        this.differences = differences;
        this.looking = looking;
        this.transaction = transaction;
    }

    void compare(String provider, LocalDate day, List<Bill.Line> bill) {
        for (var line : bill) {
            // Another number is another shop's: one merchant number may serve several.
            Numbers.read(line.number()).ifPresent(id -> {
                switch (line.kind()) {
                    case PAYMENT -> payment(provider, day, line, id);
                    case REFUND -> refund(provider, day, line, id);
                }
            });
        }
        missing(provider, day);
        differences.compared(provider, day, bill.size());
    }

    private void payment(String provider, LocalDate day, Bill.Line line, UUID id) {
        var known = within(() -> attempts.find(studio(), id));
        if (known.isEmpty()) {
            differences.unknown(provider, day, line);
            return;
        }
        var attempt = known.get();
        if (!attempt.amount().equals(line.amount())) {
            differences.of(Difference.Kind.WRONG_SUM, attempt, day, attempt.amount(), line.amount());
        } else if (attempt.state() != Attempt.State.PAID) {
            looking.look(attempt);
            var booked = within(() -> attempts.find(studio(), id))
                    .filter(now -> now.state() == Attempt.State.PAID)
                    .isPresent();
            differences.of(
                    booked ? Difference.Kind.FOUND_LATE : Difference.Kind.NOT_HERE,
                    attempt,
                    day,
                    booked ? attempt.amount() : null,
                    line.amount());
        }
        transaction.executeWithoutResult(status -> attempts.markBilled(studio(), id, day));
        differences.thereAfterAll(provider, line.number());
    }

    private void refund(String provider, LocalDate day, Bill.Line line, UUID id) {
        var known = within(() -> moneyBacks.find(studio(), id));
        if (known.isEmpty()) {
            differences.unknown(provider, day, line);
            return;
        }
        var back = known.get();
        if (!back.amount().equals(line.amount())) {
            differences.of(Difference.Kind.WRONG_SUM, back, day, back.amount(), line.amount());
        } else if (back.state() == MoneyBack.State.BY_HAND) {
            differences.of(Difference.Kind.SENT_TWICE, back, day, back.amount(), line.amount());
        }
        transaction.executeWithoutResult(status -> moneyBacks.markBilled(studio(), id, day));
        differences.thereAfterAll(provider, line.number());
    }

    /** A payment must be on the bill of its day. A refund may be on the next one: providers date it by when they took it. */
    private void missing(String provider, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Differences.BEIJING).toInstant();
        within(() -> Optional.of(attempts.unbilled(studio(), provider, end)))
                .orElseThrow()
                .forEach(attempt -> differences.of(Difference.Kind.NOT_THERE, attempt, day, attempt.amount(), null));
        var start = day.atStartOfDay(Differences.BEIJING).toInstant();
        within(() -> Optional.of(moneyBacks.unbilled(studio(), provider, start)))
                .orElseThrow()
                .forEach(back -> differences.of(Difference.Kind.NOT_THERE, back, day, back.amount(), null));
    }

    private static StudioId studio() {
        return StudioScope.studio();
    }

    private <T> Optional<T> within(Supplier<Optional<T>> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
