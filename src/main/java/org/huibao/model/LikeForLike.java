package org.huibao.model;

import java.util.Set;

/**
 * A comparison with the period before whose departments are not those of the period before, once more with those that gave something in both.
 *
 * @param gone codes of departments that gave something in the period before alone
 * @param come codes of those that gave something in this period alone
 * @param both how many gave something in both
 * @param printed what the comparison comes to as it is
 * @param alike what the comparison comes to with these alone, or why it cannot be worked out
 */
public record LikeForLike(Set<String> gone, Set<String> come, int both, Value printed, Value alike) {}
