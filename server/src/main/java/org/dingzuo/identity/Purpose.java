package org.dingzuo.identity;

import org.dingzuo.foundation.access.StudioRole;
import org.dingzuo.kernel.StudioId;

/** What a one-time link is good for. */
public sealed interface Purpose {
    /** Opens the first studio of an empty server and makes its owner the server's host. */
    record FirstOwner() implements Purpose {}

    record OpensStudio() implements Purpose {}

    record JoinsStudio(StudioId studio, StudioRole role) implements Purpose {}
}
