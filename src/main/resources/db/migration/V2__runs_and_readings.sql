-- Holds on H2 and MySQL alike. Amounts are text: exact decimals of any length, the same on both.

create table huibao_run (
    name varchar(40) not null,
    job varchar(100) not null,
    period varchar(10) not null,
    -- counts the runs of a job and period
    ordinal int not null,
    -- counts the runs of one digest: the same returns can come back after others
    generation int not null,
    digest varchar(64) not null,
    -- the code the run ended with; null while it has not ended
    exit_code int,
    primary key (name),
    constraint huibao_run_ordinal unique (job, period, ordinal)
);

-- The frozen work list: every file that got a verdict.
create table filed_return (
    run varchar(40) not null,
    ordinal int not null,
    path varchar(1000) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    staged varchar(1000) not null,
    verdict varchar(20) not null,
    department varchar(100) not null,
    recognised_by varchar(100) not null,
    replaces varchar(64) not null,
    -- what was read from it: see reading
    reading varchar(64) not null,
    primary key (run, ordinal)
);

create index filed_return_reading on filed_return (reading);

-- One return read once: the same path, bytes, department, period and rules are never read again.
create table reading (
    id varchar(64) not null,
    primary key (id)
);

create table observation (
    reading varchar(64) not null,
    seq int not null,
    department varchar(100) not null,
    indicator varchar(100) not null,
    period varchar(10) not null,
    kind varchar(10) not null,
    content mediumtext not null,
    file varchar(1000) not null,
    sha256 varchar(64) not null,
    sheet varchar(255) not null,
    address varchar(40) not null,
    raw mediumtext not null,
    conversion varchar(1000) not null,
    role varchar(20) not null,
    primary key (reading, seq)
);

create index observation_indicator on observation (reading, indicator, period);

create table note (
    reading varchar(64) not null,
    seq int not null,
    department varchar(100) not null,
    indicator varchar(100) not null,
    content mediumtext not null,
    file varchar(1000) not null,
    sha256 varchar(64) not null,
    sheet varchar(255) not null,
    address varchar(40) not null,
    primary key (reading, seq)
);

-- Findings of a reading, of the intake of a run, or of a whole run: the owner says which.
create table finding (
    owner varchar(80) not null,
    seq int not null,
    id varchar(12) not null,
    level varchar(10) not null,
    code varchar(60) not null,
    department varchar(100) not null,
    indicator varchar(100) not null,
    period varchar(10) not null,
    file varchar(1000),
    sha256 varchar(64),
    sheet varchar(255),
    address varchar(40),
    found mediumtext not null,
    expected mediumtext not null,
    arguments mediumtext not null,
    explanation mediumtext not null,
    accepted_by mediumtext not null,
    primary key (owner, seq)
);

-- Figures of the period before that this run may use, as they were published.
create table previous_figure (
    run varchar(40) not null,
    indicator varchar(100) not null,
    -- empty for the county's figure
    department varchar(100) not null,
    content mediumtext not null,
    primary key (run, indicator, department)
);

create table figure (
    run varchar(40) not null,
    indicator varchar(100) not null,
    kind varchar(10) not null,
    content mediumtext not null,
    reason varchar(30) not null,
    primary key (run, indicator)
);
