package org.huibao.job;

import org.huibao.model.ReadReturn;

/** A return that was read, with the key under which it is kept. */
record ReadItem(String reading, ReadReturn read) {}
