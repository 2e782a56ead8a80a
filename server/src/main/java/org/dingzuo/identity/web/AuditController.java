package org.dingzuo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.audit.AuditEntry;
import org.dingzuo.foundation.audit.KnownAs;
import org.dingzuo.foundation.audit.Subject;
import org.dingzuo.foundation.audit.Subjects;
import org.dingzuo.foundation.web.RequestLanguage;
import org.dingzuo.identity.Account;
import org.dingzuo.identity.Accounts;
import org.dingzuo.kernel.AccountId;
import org.dingzuo.kernel.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, newest first. */
@RestController
class AuditController {
    private static final int PAGE = 50;

    private final Audit audit;
    private final Subjects subjects;
    private final Accounts accounts;

    AuditController(Audit audit, Subjects subjects, Accounts accounts) {
        this.audit = audit;
        this.subjects = subjects;
        this.accounts = accounts;
    }

    /** What was changed.
     *  @param kind such as {@code order}, and the id of one such thing; for what there is only one of, the studio's
     *  @param at on whose page it is: its own, or that of the thing it belongs to, such as a case's order
     *  @param name as it is called today; null: it is gone, or such things have no names
     *  @param gone whether it had a name that nobody knows any more */
    record AboutBody(
            String kind, UUID id, Subject at, @Nullable String name, boolean gone) {}

    /** @param by null: a buyer, or the house itself */
    record EntryBody(UUID id, Instant at, @Nullable String by, String action, AboutBody about) {}

    /** @param next goes back as {@code before}; null: this was the last page */
    record PageBody(List<EntryBody> entries, @Nullable UUID next) {}

    @GetMapping("/api/v1/studios/{studio}/audit")
    @OwnerOnly
    PageBody page(HttpServletRequest request, @RequestParam(required = false) @Nullable UUID before) {
        var entries = audit.page(before, PAGE);
        var language = RequestLanguage.of(request, Language.ZH_CN);
        var known = subjects.of(entries.stream().map(AuditEntry::subject).collect(Collectors.toSet()), language);
        var members = members(entries);
        return new PageBody(
                entries.stream().map(entry -> body(entry, known, members)).toList(),
                entries.size() < PAGE ? null : entries.getLast().id());
    }

    /** Whoever changed something, and whoever was invited or removed: they are one question. */
    private Map<AccountId, Account> members(List<AuditEntry> entries) {
        return accounts.accounts(entries.stream()
                .flatMap(entry -> Stream.concat(Stream.ofNullable(entry.account()), Stream.ofNullable(changed(entry))))
                .distinct()
                .toList());
    }

    private static @Nullable AccountId changed(AuditEntry entry) {
        return entry.subject().kind().equals("account")
                ? new AccountId(entry.subject().id())
                : null;
    }

    private static EntryBody body(AuditEntry entry, Map<Subject, KnownAs> known, Map<AccountId, Account> members) {
        return new EntryBody(
                entry.id(),
                entry.at(),
                name(members, entry.account()),
                entry.action(),
                about(entry, Objects.requireNonNull(known.get(entry.subject())), members));
    }

    private static AboutBody about(AuditEntry entry, KnownAs known, Map<AccountId, Account> members) {
        var subject = entry.subject();
        var member = changed(entry);
        if (member == null) {
            return new AboutBody(subject.kind(), subject.id(), known.at(), known.name(), known.isGone());
        }
        var name = name(members, member);
        return new AboutBody(subject.kind(), subject.id(), subject, name, name == null);
    }

    private static @Nullable String name(Map<AccountId, Account> members, @Nullable AccountId id) {
        var account = id == null ? null : members.get(id);
        return account == null ? null : account.name();
    }
}
