package io.piboard.board.sticky;

import io.piboard.contracts.Topics;

/** The statements of the hot path: one round trip to read, one to write. */
final class StickySql {

    private static final String ROW = "select s.*, s.fields::text as fields_text, s.placement::text as placement_text";

    static final String FIND_ANY = ROW
            + ", p.plan::text as plan, (extract(epoch from clock_timestamp()) * 1000)::bigint as now"
            + " from board.sticky s join board.board_plan p on p.board = s.board where s.id = $1";

    static final String FIND = FIND_ANY + " and s.organisation = $2";

    static final String OF_BOARD = ROW + " from board.sticky s where s.board = $1 and not s.deleted"
            + " order by s.rank nulls last, s.created_at, s.id";

    /**
     * The sticky's row first, then the board's, then the outbox: always in this order, so that writers never wait in a
     * circle. The lock on the board's row makes its versions rise in the order of the commits.
     */
    private static final String TELL = """
            , counted as (
              update board.board b set version = b.version + 1 from written where b.id = written.board
              returning b.version)
            , queued as (
              insert into board.outbox (topic, subject, record_key, organisation, payload, change)
              select '%s', written.id::text, written.board::text, written.organisation,
                     convert_to(jsonb_set($19::text::jsonb, '{boardVersion}', to_jsonb(counted.version))::text, 'UTF8'), 1
              from written, counted
              union all
              select '%s', written.id::text, written.id::text, written.organisation, convert_to($20::text, 'UTF8'), 1
              from written where $20::text is not null
              on conflict (topic, subject) do update set payload = excluded.payload,
                record_key = excluded.record_key, organisation = excluded.organisation, change = outbox.change + 1)
            select version from counted
            """.formatted(Topics.BOARD_UPDATE, Topics.STICKY_CHANGED);

    static final String REPLACE = "with written as (update board.sticky set (" + StickyRow.COLUMNS + ") = ("
            + StickyRow.PARAMETERS + ") where id = $1 and version = $21 returning id, organisation, board)" + TELL;

    static final String INSERT = "with written as (insert into board.sticky (" + StickyRow.COLUMNS
            + ", organisation, session, team, board) values (" + StickyRow.PARAMETERS
            + ", $21, $22, $23, $24) on conflict (id) do nothing returning id, organisation, board)" + TELL;

    private StickySql() {}
}
