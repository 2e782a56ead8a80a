package org.dingzuo.payment;

import java.util.List;
import java.util.UUID;
import org.dingzuo.kernel.Money;
import org.dingzuo.kernel.StudioId;
import org.dingzuo.payment.Books.Difference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BooksStore {
    private final JdbcClient db;

    BooksStore(JdbcClient db) {
        this.db = db;
    }

    List<Difference> buyersMoney(StudioId studio) {
        return db.sql("""
                with booked as (
                    select reference, - sum(amount) as sum
                      from payment.entry
                     where studio_id = :studio and account in ('advances', 'sales', 'compensation')
                     group by reference),
                moved as (
                    select reference, amount from payment.payment where studio_id = :studio and state = 'RECEIVED'
                    union all
                    select reference, - amount from payment.refund where studio_id = :studio),
                counted as (select reference, sum(amount) as sum from moved group by reference)
                select coalesce(b.reference, c.reference) as reference,
                       coalesce(b.sum, 0)::bigint as booked, coalesce(c.sum, 0)::bigint as counted
                  from booked b full join counted c on c.reference = b.reference
                 where coalesce(b.sum, 0) <> coalesce(c.sum, 0)
                 order by 1
                 limit 200
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Difference(
                        Books.Kind.BUYERS_MONEY,
                        row.getObject("reference", UUID.class),
                        null,
                        Money.of(row.getLong("booked")),
                        Money.of(row.getLong("counted"))))
                .list();
    }

    List<Difference> cash(StudioId studio) {
        return db.sql("""
                with booked as (
                    select substr(account, 6) as provider, sum(amount) as sum
                      from payment.entry
                     where studio_id = :studio and account like 'cash:%'
                     group by account),
                moved as (
                    select provider, amount from payment.payment where studio_id = :studio and state = 'RECEIVED'
                    union all
                    select provider, - amount from payment.refund where studio_id = :studio and state = 'RETURNED'
                    union all
                    select 'manual', - amount from payment.payout where studio_id = :studio and state = 'SENT'),
                counted as (select provider, sum(amount) as sum from moved group by provider)
                select coalesce(b.provider, c.provider) as provider,
                       coalesce(b.sum, 0)::bigint as booked, coalesce(c.sum, 0)::bigint as counted
                  from booked b full join counted c on c.provider = b.provider
                 where coalesce(b.sum, 0) <> coalesce(c.sum, 0)
                 order by 1
                 limit 200
                """)
                .param("studio", studio.value())
                .query((row, n) -> new Difference(
                        Books.Kind.CASH,
                        null,
                        row.getString("provider"),
                        Money.of(row.getLong("booked")),
                        Money.of(row.getLong("counted"))))
                .list();
    }
}
