package org.dingzuo.fulfilment.web;

import java.util.Objects;
import java.util.UUID;
import org.dingzuo.customer.Buyer;
import org.dingzuo.customer.Phones;
import org.dingzuo.foundation.problem.Faults;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.InShop;
import org.dingzuo.foundation.web.Versions;
import org.dingzuo.fulfilment.Redirecting;
import org.dingzuo.ordering.OrderId;
import org.dingzuo.ordering.Orders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** To whom an order goes, as long as it is here. */
@RestController
@RequestMapping("/api/v1/studios/{studio}/orders/{order}/recipient")
class RecipientController {
    private final Redirecting redirecting;
    private final Orders orders;

    RecipientController(Redirecting redirecting, Orders orders) {
        this.redirecting = redirecting;
        this.orders = orders;
    }

    /** @param seen as the maker has read it: a change that was overtaken is refused */
    record RecipientEntry(
            @Nullable PersonEntry seen, @Nullable PersonEntry to) {}

    record PersonEntry(
            @Nullable String name,
            @Nullable String phone,
            @Nullable AddressEntry address) {}

    record AddressEntry(
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String line) {
        static final AddressEntry NONE = new AddressEntry(null, null, null, null);
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void redirect(@PathVariable String studio, @PathVariable UUID order, @RequestBody RecipientEntry entry) {
        InShop.require();
        var faults = new Faults();
        var seen = read("seen", entry.seen(), faults);
        var to = read("to", entry.to(), faults);
        faults.refuseIfAny();
        var id = orders.find(new OrderId(order))
                .orElseThrow(() -> Problem.notFound("There is no such order"))
                .id();
        switch (redirecting.redirect(id, seen, to)) {
            case DONE -> {}
            case GONE -> throw Problem.conflict("wrong-moment", "This order has left or ended");
            case ERASED -> throw Problem.conflict("buyer-erased", "The name and address of this buyer were erased");
            case CHANGED_MEANWHILE -> throw Versions.stale();
        }
    }

    private static Buyer read(String field, @Nullable PersonEntry entry, Faults faults) {
        if (entry == null) {
            faults.add(field, "missing", "Say name, phone and address");
        }
        var person = entry == null ? new PersonEntry(null, null, null) : entry;
        var at = Objects.requireNonNullElse(person.address(), AddressEntry.NONE);
        var phone = faults.text(field + ".phone", person.phone(), 20);
        if (!phone.isEmpty() && Phones.read(phone).isEmpty()) {
            faults.add(field + ".phone", "not-a-phone", "Give a phone number in digits");
        }
        return new Buyer(
                faults.text(field + ".name", person.name(), 40),
                Phones.read(phone).orElse(""),
                new Buyer.Address(
                        faults.text(field + ".address.province", at.province(), 40),
                        faults.text(field + ".address.city", at.city(), 40),
                        faults.optionalText(field + ".address.district", at.district(), 40),
                        faults.text(field + ".address.line", at.line(), 200)));
    }
}
