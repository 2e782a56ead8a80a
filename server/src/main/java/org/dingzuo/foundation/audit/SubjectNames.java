package org.dingzuo.foundation.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dingzuo.kernel.Language;

/** What a module's things are called. The log keeps ids only, so whoever reads it asks the modules: each answers for its own things. */
public interface SubjectNames {
    /** The kinds of things this one knows, as they are noted. No two know the same. */
    Set<String> kinds();

    /** Asked inside a transaction, at most once for a page.
     *  @param things of these kinds, without saying which is of which
     *  @param language of names that were given in both
     *  @return what is gone is absent */
    Map<UUID, String> of(Collection<UUID> things, Language language);
}
