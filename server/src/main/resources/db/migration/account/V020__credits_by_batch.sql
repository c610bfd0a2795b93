-- Credits are only ever read batch by batch when everything is recounted, and then from the first to the last.
drop index account.credit_by_batch;
