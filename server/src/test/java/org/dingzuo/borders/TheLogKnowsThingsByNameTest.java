package org.dingzuo.borders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.customer.Buyers;
import org.dingzuo.foundation.audit.KnownAs;
import org.dingzuo.foundation.audit.Subject;
import org.dingzuo.foundation.audit.Subjects;
import org.dingzuo.identity.Invitations;
import org.dingzuo.kernel.Ids;
import org.dingzuo.kernel.Language;
import org.dingzuo.materials.Freight;
import org.dingzuo.materials.supplier.Suppliers;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.Maker;
import org.dingzuo.testing.RunningHouse;
import org.dingzuo.testing.StatementCount;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The log keeps ids; who reads it sees what each thing is called today. */
@RunningHouse
class TheLogKnowsThingsByNameTest {
    /** What a maker's page may ask. */
    private static final int MOST = 10;
    /** Who is there, the log's page, who did it. */
    private static final int BESIDES = 3;

    @Autowired
    ApplicationContext house;

    @Autowired
    Invitations invitations;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    @Test
    void eachThingIsCalledWhatItIsCalledTodayAndAPageOfAllKindsAsksLittle() {
        var atelier = Atelier.open(house);
        var order = atelier.order(atelier.placed().order());
        var design =
                atelier.in(() -> atelier.bean(Drafts.class).all()).getFirst().id();
        var supplier = atelier.in(() -> atelier.bean(Suppliers.class).add("陶料行", "", List.of(), Freight.NONE));
        var things = new LinkedHashMap<Subject, String>();
        things.put(new Subject("order", order.id().value()), order.number());
        things.put(new Subject("buyer", order.buyer().value()), "林**");
        things.put(new Subject("design", design.value()), "Cup");
        things.put(new Subject("person", id(atelier, "select person_id from studio.person")), "阿宁");
        things.put(new Subject("supplier", supplier), "陶料行");
        things.put(of("machine", atelier, """
                insert into studio.machine (studio_id, machine_id, name, kind, capacity, unit, position)
                values (?, ?, '{"zh-CN": "电窑", "en": "Kiln"}', 'kiln', 1, '{}', 0)
                """), "Kiln");
        things.put(of("purchase", atelier, """
                insert into materials.purchase (studio_id, purchase_id, number, supplier_id, ordered_on, due_on, freight)
                values (?, ?, 12, '%s', current_date, current_date, 0)
                """.formatted(supplier)), "陶料行 12");
        things.put(of("coupon", atelier, """
                insert into pricing.coupon (studio_id, coupon_id, code, amount, least, valid_from, valid_until, designs, made_at)
                values (?, ?, 'SPRING', 100, 0, now(), now() + interval '1 day', '{}', now())
                """), "SPRING");
        var complaint = of("case", atelier, """
                insert into aftercare.case_file (studio_id, case_id, order_id, line, cause, state, opened_at, answer_by)
                values (?, ?, '%s', 0, 'MAKING', 'OPEN', now(), now())
                """.formatted(order.id().value()));
        things.put(complaint, order.number());

        var known = known(atelier, things.keySet());
        things.forEach((thing, name) -> assertThat(known.get(thing))
                .as(thing.kind())
                .extracting(KnownAs::name)
                .isEqualTo(name));
        assertThat(known.get(complaint))
                .isNotNull()
                .extracting(KnownAs::at)
                .isEqualTo(new Subject("order", order.id().value()));
        try (var count = new StatementCount()) {
            assertThat(count.of(() -> known(atelier, things.keySet()))).hasSizeLessThanOrEqualTo(MOST - BESIDES);
        }
    }

    @Test
    void whatIsGoneIsSaidToBeGoneAndWhatHasNoNameIsNot() {
        var atelier = Atelier.open(house);
        var buyer = atelier.order(atelier.placed().order()).buyer();
        atelier.run(() -> atelier.bean(Buyers.class).erase(buyer));
        var erased = new Subject("buyer", buyer.value());
        var ofAnotherStudio =
                new Subject("order", Atelier.open(house).placed().order().value());
        var cap = new Subject("cap", Ids.next(clock));
        assertThat(known(atelier, Set.of(erased, ofAnotherStudio, cap)))
                .containsEntry(erased, new KnownAs(erased, null, true))
                .containsEntry(ofAnotherStudio, new KnownAs(ofAnotherStudio, null, true))
                .containsEntry(cap, new KnownAs(cap, null, false));
    }

    @Test
    void theOwnerReadsWhomTheChangeWasAbout() {
        var owner = Maker.ofNewStudio(port, invitations);
        var helper = owner.helper();
        assertThat(helper.get("/today").status()).isEqualTo(200);
        owner.post("/people", "{\"name\": \"小满\", \"skills\": [], \"week\": []}");
        assertThat(about(owner, "member.joined").path("name").asString()).isEqualTo("帮手");
        assertThat(about(owner, "person.hired").path("name").asString()).isEqualTo("小满");
        try (var count = new StatementCount()) {
            assertThat(count.of(() -> owner.get("/audit"))).hasSizeLessThanOrEqualTo(BESIDES + 1);
        }
    }

    private static JsonNode about(Maker owner, String action) {
        return owner.get("/audit")
                .body()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow()
                .path("about");
    }

    private static Map<Subject, KnownAs> known(Atelier atelier, Set<Subject> things) {
        return atelier.in(() -> atelier.bean(Subjects.class).of(things, Language.EN));
    }

    private Subject of(String kind, Atelier atelier, String insert) {
        var id = Ids.next(clock);
        assertThat(atelier.<Integer>rows(
                        db -> db.sql(insert).params(atelier.studio.value(), id).update()))
                .isEqualTo(1);
        return new Subject(kind, id);
    }

    private static UUID id(Atelier atelier, String sql) {
        return atelier.rows(db -> db.sql(sql).query(UUID.class).single());
    }
}
