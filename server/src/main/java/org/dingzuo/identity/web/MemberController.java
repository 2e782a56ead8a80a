package org.dingzuo.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dingzuo.foundation.access.OwnerOnly;
import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.foundation.problem.Problem;
import org.dingzuo.foundation.web.HouseAddress;
import org.dingzuo.identity.Accounts;
import org.dingzuo.identity.Invitation;
import org.dingzuo.identity.Invitations;
import org.dingzuo.identity.Member;
import org.dingzuo.identity.Members;
import org.dingzuo.identity.Renewals;
import org.dingzuo.kernel.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may come into the studio. */
@RestController
@RequestMapping("/api/v1/studios/{studio}")
@OwnerOnly
class MemberController {
    private final Members members;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Renewals renewals;
    private final HouseAddress address;

    MemberController(
            Members members, Invitations invitations, Accounts accounts, Renewals renewals, HouseAddress address) {
        this.members = members;
        this.invitations = invitations;
        this.accounts = accounts;
        this.renewals = renewals;
        this.address = address;
    }

    record MemberBody(AccountId account, String login, String name, StudioRole role, Instant since) {}

    record InviteBody(@Nullable StudioRole role) {}

    /** @param link shown this once */
    record LinkBody(UUID id, String link, Instant expiresAt) {}

    @GetMapping("/members")
    List<MemberBody> members() {
        var all = members.all();
        var known = accounts.accounts(all.stream().map(Member::account).toList());
        return all.stream()
                .map(member -> {
                    var account = Objects.requireNonNull(known.get(member.account()));
                    return new MemberBody(account.id(), account.login(), account.name(), member.role(), member.since());
                })
                .toList();
    }

    @DeleteMapping("/members/{account}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID account) {
        switch (members.remove(new AccountId(account))) {
            case Members.Leaving.Left() -> {}
            case Members.Leaving.Unknown() -> throw Problem.notFound("There is no such member");
            case Members.Leaving.LastOwner() ->
                throw Problem.conflict("last-owner", "A studio keeps at least one owner; invite another one first");
        }
    }

    /** For a member who forgot the password. Shown once; the owner hands it over as they see fit. */
    @PostMapping("/members/{account}/password-link")
    @ResponseStatus(HttpStatus.CREATED)
    RenewalController.LinkBody passwordLink(@PathVariable UUID account) {
        return RenewalController.made(renewals.forMember(new AccountId(account)), address);
    }

    @GetMapping("/invitations")
    List<Invitation> open() {
        return invitations.open();
    }

    @PostMapping("/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    LinkBody invite(@RequestBody InviteBody body) {
        var link = invitations.into(body.role() == null ? StudioRole.HELPER : body.role());
        return new LinkBody(link.id(), address.of(link.path()), link.expiresAt());
    }

    @DeleteMapping("/invitations/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID invitation) {
        if (!invitations.withdraw(invitation)) {
            throw Problem.notFound("There is no such open invitation");
        }
    }
}
