package org.dingzuo.foundation.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Things that have no name and no page of their own, but lie in another thing's folder: a case in its order's. */
public interface SubjectFolders {
    /** The kind of things this one knows, as they are noted. */
    String kind();

    /** Asked inside a transaction, at most once for a page.
     *  @return what is gone is absent */
    Map<UUID, Subject> of(Collection<UUID> things);
}
