package org.huibao.store;

/**
 * A run whose returns may be read elsewhere.
 *
 * @param code fingerprint of the program that made the run
 * @param definition SHA-256 of the definition as that program has it
 */
public record RunOffer(String run, String job, String period, String code, String definition) {}
