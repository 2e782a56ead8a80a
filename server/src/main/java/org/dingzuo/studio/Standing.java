package org.dingzuo.studio;

/** What is known of a studio's time without looking at its people.
 *  @param calendarVersion that its time had with the rest
 *  @param packingDays between the end of making and leaving
 *  @param carriers when they come */
public record Standing(Profile profile, long calendarVersion, int packingDays, Carriers carriers) {}
