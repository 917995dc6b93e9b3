# Counted by hand, outside the engine's seam: what changed between the snapshots. Its answers stand in register-changes.test.ts.
import sys
import duckdb

folder, first, second = sys.argv[1:]
read = lambda day: {row[0]: row[1:] for row in duckdb.sql(
    f"select org_nr, name, legal_form, bankrupt, municipality_code, nace_1, employees from '{folder}/enheter_snapshot_{day}.parquet'").fetchall()}
before, after = read(first), read(second)
names = ["name", "organisation_form", "is_bankrupt", "municipality", "industry_code", "employees"]
for number in sorted(before.keys() | after.keys()):
    if number not in before: print(number, "new")
    elif number not in after: print(number, "gone")
    else:
        for place, name in sorted(enumerate(names), key=lambda each: each[1]):
            if before[number][place] != after[number][place]: print(number, name)
