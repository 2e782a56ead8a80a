package org.dingzuo.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.audit.AuditEntry;
import org.dingzuo.identity.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, newest first. */
@RestController
class AuditController {
    private static final int PAGE = 50;

    private final Audit audit;
    private final Accounts accounts;

    AuditController(Audit audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    /** @param by null: a buyer, or the house itself */
    record EntryBody(UUID id, Instant at, @Nullable String by, String action, String subjectType, UUID subject) {}

    /** @param next goes back as {@code before}; null: this was the last page */
    record PageBody(List<EntryBody> entries, @Nullable UUID next) {}

    @GetMapping("/api/v1/studios/{studio}/audit")
    @OwnerOnly
    PageBody page(@RequestParam(required = false) @Nullable UUID before) {
        var entries = audit.page(before, PAGE);
        var known = accounts.accounts(entries.stream()
                .map(AuditEntry::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var bodies = entries.stream()
                .map(entry -> {
                    var account = entry.account() == null ? null : known.get(entry.account());
                    return new EntryBody(
                            entry.id(),
                            entry.at(),
                            account == null ? null : account.name(),
                            entry.action(),
                            entry.subjectType(),
                            entry.subject());
                })
                .toList();
        return new PageBody(
                bodies, entries.size() < PAGE ? null : entries.getLast().id());
    }
}
