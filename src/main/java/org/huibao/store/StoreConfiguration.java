package org.huibao.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All of the store, named one by one: looking for them on the class path took longer than a small run. */
@Configuration(proxyBeanMethods = false)
@Import({FindingTable.class, LedgerCells.class, ReturnReadings.class, RunRecords.class, WorkList.class})
public class StoreConfiguration {}
