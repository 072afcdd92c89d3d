package org.huibao.model;

/** The 说明 beside a value: a department explains what looks wrong. */
public record Note(String department, String indicator, String text, CellRef cell) {}
