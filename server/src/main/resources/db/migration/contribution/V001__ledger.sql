-- The month lines: one row per person, month, employer and sequence, the insurances as columns.
-- Months count from year 0 (year * 12 + month - 1), amounts are fen. A correction is a reversal (the same amounts
-- negated, naming the sequence it reverses) and a new line. Insurances that the region carries inside another are null.
create table contribution.month_line (
    person       integer not null,
    region       integer not null,
    employer     integer not null,
    batch        integer not null,
    pension_base integer,
    pension_employer integer,
    pension_person integer,
    medical_base integer,
    medical_employer integer,
    medical_person integer,
    unemployment_base integer,
    unemployment_employer integer,
    unemployment_person integer,
    work_injury_base integer,
    work_injury_employer integer,
    work_injury_person integer,
    maternity_base integer,
    maternity_employer integer,
    maternity_person integer,
    month        smallint not null,
    seq          smallint not null check (seq >= 0),
    reverses     smallint check (reverses < seq),
    primary key (person, month, employer, seq)
) partition by range (month);

create table contribution.month_line_before_2000 partition of contribution.month_line for values from (minvalue) to (24000);
create table contribution.month_line_2000 partition of contribution.month_line for values from (24000) to (24012);
create table contribution.month_line_2001 partition of contribution.month_line for values from (24012) to (24024);
create table contribution.month_line_2002 partition of contribution.month_line for values from (24024) to (24036);
create table contribution.month_line_2003 partition of contribution.month_line for values from (24036) to (24048);
create table contribution.month_line_2004 partition of contribution.month_line for values from (24048) to (24060);
create table contribution.month_line_2005 partition of contribution.month_line for values from (24060) to (24072);
create table contribution.month_line_2006 partition of contribution.month_line for values from (24072) to (24084);
create table contribution.month_line_2007 partition of contribution.month_line for values from (24084) to (24096);
create table contribution.month_line_2008 partition of contribution.month_line for values from (24096) to (24108);
create table contribution.month_line_2009 partition of contribution.month_line for values from (24108) to (24120);
create table contribution.month_line_2010 partition of contribution.month_line for values from (24120) to (24132);
create table contribution.month_line_2011 partition of contribution.month_line for values from (24132) to (24144);
create table contribution.month_line_2012 partition of contribution.month_line for values from (24144) to (24156);
create table contribution.month_line_2013 partition of contribution.month_line for values from (24156) to (24168);
create table contribution.month_line_2014 partition of contribution.month_line for values from (24168) to (24180);
create table contribution.month_line_2015 partition of contribution.month_line for values from (24180) to (24192);
create table contribution.month_line_2016 partition of contribution.month_line for values from (24192) to (24204);
create table contribution.month_line_2017 partition of contribution.month_line for values from (24204) to (24216);
create table contribution.month_line_2018 partition of contribution.month_line for values from (24216) to (24228);
create table contribution.month_line_2019 partition of contribution.month_line for values from (24228) to (24240);
create table contribution.month_line_2020 partition of contribution.month_line for values from (24240) to (24252);
create table contribution.month_line_2021 partition of contribution.month_line for values from (24252) to (24264);
create table contribution.month_line_2022 partition of contribution.month_line for values from (24264) to (24276);
create table contribution.month_line_2023 partition of contribution.month_line for values from (24276) to (24288);
create table contribution.month_line_2024 partition of contribution.month_line for values from (24288) to (24300);
create table contribution.month_line_2025 partition of contribution.month_line for values from (24300) to (24312);
create table contribution.month_line_2026 partition of contribution.month_line for values from (24312) to (24324);
create table contribution.month_line_2027 partition of contribution.month_line for values from (24324) to (24336);
create table contribution.month_line_2028 partition of contribution.month_line for values from (24336) to (24348);
create table contribution.month_line_2029 partition of contribution.month_line for values from (24348) to (24360);
create table contribution.month_line_2030 partition of contribution.month_line for values from (24360) to (24372);
create table contribution.month_line_2031 partition of contribution.month_line for values from (24372) to (24384);
create table contribution.month_line_2032 partition of contribution.month_line for values from (24384) to (24396);
create table contribution.month_line_2033 partition of contribution.month_line for values from (24396) to (24408);
create table contribution.month_line_2034 partition of contribution.month_line for values from (24408) to (24420);
create table contribution.month_line_2035 partition of contribution.month_line for values from (24420) to (24432);
create table contribution.month_line_2036 partition of contribution.month_line for values from (24432) to (24444);
create table contribution.month_line_2037 partition of contribution.month_line for values from (24444) to (24456);
create table contribution.month_line_2038 partition of contribution.month_line for values from (24456) to (24468);
create table contribution.month_line_2039 partition of contribution.month_line for values from (24468) to (24480);
create table contribution.month_line_2040 partition of contribution.month_line for values from (24480) to (24492);
create table contribution.month_line_2041 partition of contribution.month_line for values from (24492) to (24504);
create table contribution.month_line_2042 partition of contribution.month_line for values from (24504) to (24516);
create table contribution.month_line_2043 partition of contribution.month_line for values from (24516) to (24528);
create table contribution.month_line_2044 partition of contribution.month_line for values from (24528) to (24540);
create table contribution.month_line_2045 partition of contribution.month_line for values from (24540) to (24552);

create index month_line_by_batch on contribution.month_line (batch);

grant usage on schema contribution to ${app};
grant select, insert on contribution.month_line to ${app};
