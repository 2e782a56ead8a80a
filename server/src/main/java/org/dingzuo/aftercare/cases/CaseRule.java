package org.dingzuo.aftercare.cases;

/** Within how many hours a case is answered. @param version 0: the studio never chose */
public record CaseRule(int hours, long version) {
    public static final CaseRule DEFAULT = new CaseRule(48, 0);
    public static final int LONGEST = 720;
}
