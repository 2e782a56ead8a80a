package org.dingzuo.aftercare.review;

/** A review as its buyer writes it.
 *  @param stars 1 to 5
 *  @param words at most {@link Review#LONGEST} characters; may be empty
 *  @param isPublic agreed to apart from the rest
 *  @param seen the version that the buyer has read; 0: none was written yet */
public record Writing(int stars, String words, boolean isPublic, long seen) {
    @Override
    public String toString() {
        return "Writing[sealed]";
    }
}
