-- Holds on H2 and MySQL alike, though only processes that share a server use it. Names are of ASCII; beats are seconds since 1970 by the clock of the server.

-- Runs whose partitions may be read elsewhere, while they are being read.
create table huibao_offer (
    run varchar(40) not null,
    -- which program made it: see ProgramCode
    code varchar(64) not null,
    -- what the definition is: see RunDigest
    definition varchar(64) not null,
    primary key (run)
);

-- Processes that wait for partitions.
create table huibao_worker (
    name varchar(100) not null,
    version varchar(40) not null,
    code varchar(64) not null,
    beat bigint not null,
    -- the run that it last refused to take part in, and why: see WorkerRefusal
    refused varchar(40),
    refusal varchar(20),
    primary key (name)
);

-- Partitions that somebody is at.
create table huibao_lease (
    -- of Batch's
    step_execution bigint not null,
    run varchar(40) not null,
    worker varchar(100) not null,
    beat bigint not null,
    -- the server's number of the connection that holds the chunk's transaction, and where that comes from
    connection bigint,
    client varchar(300),
    primary key (step_execution)
);

-- Of Spring Integration, for its version 7.0: one row for each partition that nobody has taken yet.
create table INT_CHANNEL_MESSAGE (
    MESSAGE_ID char(36) not null,
    GROUP_KEY char(36) not null,
    CREATED_DATE bigint not null,
    MESSAGE_PRIORITY bigint,
    MESSAGE_SEQUENCE bigint not null auto_increment unique,
    MESSAGE_CONTENT blob,
    REGION varchar(100) not null,
    constraint INT_CHANNEL_MESSAGE_PK primary key (REGION, GROUP_KEY, CREATED_DATE, MESSAGE_SEQUENCE)
);

create index INT_CHANNEL_MSG_DELETE_IDX on INT_CHANNEL_MESSAGE (REGION, GROUP_KEY, MESSAGE_ID);
