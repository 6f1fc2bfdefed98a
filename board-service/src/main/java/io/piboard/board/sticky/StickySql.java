package io.piboard.board.sticky;

import io.piboard.contracts.Topics;

/** The statements of the hot path: one round trip to read, one to write. */
final class StickySql {

    private static final String ROW = "select s.*, s.fields::text as fields_text, s.placement::text as placement_text,"
            + " s.strings::text as strings_text";

    private static final String FOUND = ROW
            + ", p.plan::text as plan, (extract(epoch from clock_timestamp()) * 1000)::bigint as now"
            + " from board.sticky s join board.board_plan p on p.board = s.board where ";

    static final String FIND_ANY = FOUND + "s.id = $1";

    static final String FIND = FIND_ANY + " and s.organisation = $2";

    static final String FIND_BY_STRING =
            FOUND + "s.strings <> '{}' and s.strings ? $1::text and s.organisation = $2 order by s.id limit 1";

    static final String OF_BOARD = ROW + " from board.sticky s where s.board = $1 and not s.deleted"
            + " order by s.rank nulls last, s.created_at, s.id";

    /** For Jira by now, and sync has never heard of it. */
    static final String UNTOLD = """
            select s.id from board.sticky s
            join board.session n on n.id = s.session and n.connection is not null
            join board.sticky_type t on t.session = s.session and t.id = s.type
              and t.function = 'WORK_ITEM' and t.issue_type_id is not null
            where s.session = $1 and s.asked_as_of = 0 and s.revision = 0 and not s.deleted
            order by s.id
            """;

    /**
     * The sticky's row first, then the boards', then the outbox: always in this order, so that writers never wait in a
     * circle. The lock on the board's row makes its versions rise in the order of the commits. A sticky that leaves a
     * board is told there too, under a subject of its own: the news of its new board must not replace it.
     */
    private static final String TELL = """
            , counted as (
              update board.board b set version = b.version + 1 from written
              where b.id = written.board or b.id = $30::uuid
              returning b.id, b.version)
            , queued as (
              insert into board.outbox (topic, subject, record_key, organisation, payload, change)
              select '%1$s', written.id::text, written.board::text, written.organisation,
                     convert_to(jsonb_set($27::text::jsonb, '{boardVersion}', to_jsonb(counted.version))::text, 'UTF8'), 1
              from written join counted on counted.id = written.board
              union all
              select '%1$s', written.id::text || '@' || counted.id::text, counted.id::text, written.organisation,
                     convert_to(jsonb_set($29::text::jsonb, '{boardVersion}', to_jsonb(counted.version))::text, 'UTF8'), 1
              from written join counted on counted.id = $30::uuid
              union all
              select '%2$s', written.id::text, written.id::text, written.organisation, convert_to($28::text, 'UTF8'), 1
              from written where $28::text is not null
              on conflict (topic, subject) do update set payload = excluded.payload,
                record_key = excluded.record_key, organisation = excluded.organisation, change = outbox.change + 1)
            select counted.id, counted.version from counted
            """.formatted(Topics.BOARD_UPDATE, Topics.STICKY_CHANGED);

    static final String REPLACE = "with written as (update board.sticky set (" + StickyRow.COLUMNS + ") = ("
            + StickyRow.PARAMETERS + ") where id = $1 and version = $31 returning id, organisation, board)" + TELL;

    static final String INSERT = "with written as (insert into board.sticky (" + StickyRow.COLUMNS
            + ", organisation, session) values (" + StickyRow.PARAMETERS
            + ", $31, $32) on conflict (id) do nothing returning id, organisation, board)" + TELL;

    private StickySql() {}
}
