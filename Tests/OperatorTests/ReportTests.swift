import BusCore
import CaseModel
import OperatorCore
import Testing
import Wire

@Suite struct `How the bus is` {
    private let status: JSON = [
        "head": 40, "connections": 3,
        "consumers": [
            ["consumer": "callback", "position": 38, "lag": 2, "connected": true],
            ["consumer": "learning", "position": 40, "lag": 0, "connected": false],
        ],
        "sources": [
            ["source": "/genklang/intake", "epoch": "0000000000000000", "last": 7],
            ["source": "/genklang/intake", "epoch": "1111111111111111", "last": 2],
        ], "omitted": 0,
    ]

    @Test func `is shown as tables`() throws {
        #expect(
            try BusReport(status).text == """
                head 40, 3 connections

                CONSUMER  POSITION  LAG  AGE  CONNECTED
                callback  38        2    –    yes
                learning  40        0    –    no

                SOURCE            EPOCH             LAST
                /genklang/intake  0000000000000000  7
                /genklang/intake  1111111111111111  2

                """)
    }

    @Test func `how long a consumer is behind is shown, and that it has to resync`() throws {
        var late = status.object ?? [:]
        late["first"] = 30
        late["consumers"] = [
            ["consumer": "callback", "position": 38, "lag": 2, "age": 7_260_000, "connected": true],
            ["consumer": "learning", "position": 2, "lag": 38, "age": 900_000_000, "connected": false, "resync": true],
        ]
        let text = try BusReport(.object(late)).text
        #expect(text.hasPrefix("head 40, kept from 30, 3 connections\n"))
        #expect(text.contains("callback  38        2    2 h   yes\n"))
        #expect(text.contains("learning  2         38   10 d  no, must resync\n"))
    }

    @Test func `a bus that takes nothing in, or doubts its clock, is not said to run`() throws {
        let well = try (["state": "running", "parked": 0] as JSON).decode(ServiceReport.Condition.self)
        let conditions = Dictionary(uniqueKeysWithValues: ServiceReport.services.map { ($0, well) })
        #expect(try ServiceReport(BusReport(status), conditions: conditions).isWhole && BusReport(status).isWhole)
        for (member, words) in [("diskLow", "disk low, takes nothing in"), ("clockDoubted", "doubts the clock")] {
            var troubled = status.object ?? [:]
            troubled[member] = true
            let bus = try BusReport(.object(troubled))
            #expect(bus.text.hasPrefix("head 40, 3 connections, \(words)\n"))
            let report = ServiceReport(bus, conditions: conditions)
            #expect(!bus.isWhole && !report.isWhole && report.text.contains(words))
            #expect(report.json["bus"] == [.string(words)])
        }
    }

    @Test func `what a restored service lost and nobody can say is not counted as nothing`() throws {
        func line(_ forgotten: JSON, busOlder: Bool = false) throws -> String {
            var reply: JSONObject = [
                "cause": "restored", "since": "2026-11-23T08:00:00.000Z", "listed": true, "erased": false, "count": 0,
                "events": [],
            ]
            if forgotten != .null { reply["forgotten"] = forgotten }
            if busOlder { reply["busOlder"] = true }
            return try JSON.object(reply).decode(HeldReport.self).text(of: "wellbeing", [])
        }
        #expect(try line(.null).contains("; 0 events of its own are lost to it; "))
        #expect(
            try line(88).contains(
                "; 0 events of its own are lost to it that the bus still keeps, and 88 more of which nobody can say what "
                    + "they were: the bus does not keep them any more; "))
        #expect(
            try line(.null, busOlder: true).contains(
                "; 0 events of its own are lost to it, as far as the bus knows, which was put back as well: what else was "
                    + "said since its backup nobody can say; "))
    }

    @Test func `a service that has stopped taking in is said to, also while it was fetching what it missed`() throws {
        let resync: JSON = ["since": "2026-11-23T08:00:00.000Z", "taken": 43, "waiting": []]
        func row(_ state: String) throws -> String {
            let condition = try (["state": .string(state), "parked": 0, "resync": resync] as JSON)
                .decode(ServiceReport.Condition.self)
            return try ServiceReport(BusReport(status), conditions: ["callback": condition]).text
        }
        #expect(try row("resyncing").contains("resyncing, 43 taken"))
        let stopped = try row("consumer-stopped")
        #expect(stopped.contains("consumer stopped") && !stopped.contains("resyncing"))
    }

    @Test func `whoever stands at an event that the disk has changed is shown with its position, and all is not well`()
        throws
    {
        var standing = status.object ?? [:]
        standing["consumers"] = [
            ["consumer": "learning", "position": 37, "lag": 3, "connected": true, "damaged": 38]
        ]
        let bus = try BusReport(.object(standing))
        #expect(bus.text.contains("learning  37        3    –    yes, stands at a damaged event (38)\n"))
        let well = try (["state": "running", "parked": 0] as JSON).decode(ServiceReport.Condition.self)
        let report = ServiceReport(
            bus, conditions: Dictionary(uniqueKeysWithValues: ServiceReport.services.map { ($0, well) }))
        #expect(!report.isWhole && report.text.contains("stands at a damaged event (38)"))
    }

    @Test func `all services are there, or it is said who is not`() throws {
        let bus = try BusReport(status)
        let well = try (["state": "running", "parked": 0] as JSON).decode(ServiceReport.Condition.self)
        var all = Dictionary(uniqueKeysWithValues: ServiceReport.services.map { ($0, well) })
        #expect(ServiceReport(bus, conditions: all).isWhole)
        all["learning"] = nil
        let report = ServiceReport(bus, conditions: all)
        #expect(!report.isWhole)
        #expect(report.absent == ["learning"])
        #expect(report.text.contains("learning   no      –        –           0    –"))
        let late: JSON = [
            "state": "running", "parked": 0, "ticked": "2026-11-24T07:00:00.000Z", "late": 720,
        ]
        all["learning"] = well
        all["callback"] = try late.decode(ServiceReport.Condition.self)
        let behind = ServiceReport(bus, conditions: all)
        #expect(!behind.isWhole && behind.absent.isEmpty)
        #expect(behind.text.contains("tick late for 12 min") && behind.text.contains("2026-11-24T08:00:00+01:00"))
        #expect(behind.text.contains("IN TIME (LAST DUE)") && behind.text.contains("no (2026-11-24T08:00:00+01:00)"))
        #expect(behind.json["whole"] == false)
        let doubting: JSON = ["state": "running", "parked": 0, "clockDoubted": true]
        all["callback"] = try doubting.decode(ServiceReport.Condition.self)
        let doubtful = ServiceReport(bus, conditions: all)
        #expect(!doubtful.isWhole && doubtful.text.contains("doubts the clock"))
        let second: JSON = ["state": "running", "parked": 0, "epoch": "1111111111111111"]
        all["intake"] = try second.decode(ServiceReport.Condition.self)
        #expect(ServiceReport(bus, conditions: all).rows.first { $0.service == "intake" }?.last == 2)
        // On a full disk a service is there and can answer nothing.
        all["callback"] = nil
        let full = ServiceReport(bus, conditions: all, refusals: ["callback": "service.storage"])
        #expect(
            !full.isWhole && full.absent.isEmpty && full.text.contains("callback   yes     answers service.storage"))
        #expect(report.json["services"]?.array?.first?["service"] == "directory")
    }

    @Test func `what waits in a service and is somebody's to look at has a line of its own, and all is well besides`()
        throws
    {
        let well = try (["state": "running", "parked": 0] as JSON).decode(ServiceReport.Condition.self)
        var all = Dictionary(uniqueKeysWithValues: ServiceReport.services.map { ($0, well) })
        let waiting: JSON = [
            "state": "running", "parked": 0,
            "signs": [
                ["name": "mail_waiting", "count": 12, "since": "2026-11-24T07:00:00.000Z", "code": "smtp.unreachable"],
                ["name": "letters_to_print", "count": 3, "since": "2026-11-20T07:00:00.000Z"],
                ["name": "letters_unlaid", "count": 1, "since": "2026-11-20T07:00:00.000Z", "code": "spool.full"],
            ],
        ]
        all["notifier"] = try waiting.decode(ServiceReport.Condition.self)
        let report = ServiceReport(try BusReport(status), conditions: all)
        #expect(report.isWhole)
        #expect(
            report.text.contains(
                "notifier: 12 mail waiting, the first since 2026-11-24T08:00:00+01:00 (smtp.unreachable)\n"))
        #expect(report.text.contains("notifier: 3 letters to print, the first since 2026-11-20T08:00:00+01:00\n"))
        #expect(
            report.text.contains("notifier: 1 letter unlaid, the first since 2026-11-20T08:00:00+01:00 (spool.full)\n"))
        let json = report.json["services"]?.array?.first { $0["service"] == "notifier" }
        #expect(json?["signs"]?.array?.first?["code"] == "smtp.unreachable")
    }

    @Test func `an event is one line, on a Danish clock`() {
        let event: JSON = [
            "specversion": "1.0", "time": "2026-11-24T07:00:00.000Z", "type": "dk.genklang.callback.missed.v1",
            "subject": "K-1",
            "data": ["case": "K-1", "limit": ["rule": "W", "due": "2026-11-24T07:00:00.000Z"], "about": ["P-1"]],
        ]
        #expect(
            EventLine.text(12, event)
                == "12 2026-11-24T08:00:00+01:00 callback.missed.v1 K-1 case=K-1 limit=2026-11-24T07:00:00.000Z(W) about=[\"P-1\"]"
        )
        #expect(
            EventLine.types("callback.missed, dk.genklang.intake.closed.v1,intake.closed.v2,*").map(\.rawValue) == [
                "dk.genklang.callback.missed.v1", "dk.genklang.intake.closed.v1", "dk.genklang.intake.closed.v2", "*",
            ])
    }

    @Test func `a kind of event that nobody says is a slip, and the nearest is named`() throws {
        for text in ["callback.missed", "intake.closed.v2", "dk.genklang.intake.void.v1", "*"] {
            #expect(throws: Never.self) { try EventLine.types(text).map(KnownEvents.checked) }
        }
        let fault = #expect(throws: UsageFault.self) { try EventLine.types("callback.mised").map(KnownEvents.checked) }
        #expect(
            fault?.description == "--type \"callback.mised\" is said by no service; the nearest is callback.missed")
        for text in ["dk.genklang.callback.mised.v1", "callback", "callback.void.of", ""] {
            #expect(throws: UsageFault.self) { try KnownEvents.checked(EventType(rawValue: text)) }
        }
    }

    @Test func `every kind that a service may say is known at the command line`() {
        let said = AllowList.services.flatMap { AllowList.grant(for: $0)?.publishes ?? [] }
        #expect(Set(KnownEvents.types) == Set(said))
    }
}

@Suite struct `What a person reads` {
    @Test func `a due moment is shown as the minute before, and people by name`() {
        let due = Deadline(rule: .workingDay, profile: "kl", version: 1, due: "2026-11-24T15:00Z")
        let row = CallRow(
            case: "K-1", callback: "C-1", unit: "U-2", assigned: "P-1", reason: .firstContact, target: due, limit: due,
            state: .awaited, attempts: 1, step: .red)
        let text = CallTables.list([row], .invented)
        #expect(text.hasPrefix("Frist             Mål               Sag  Enhed"))
        #expect(text.contains("24-11-2026 15.59  24-11-2026 15.59  K-1  Byg og Miljø  Mette Rønne  første opkald"))
        #expect(text.contains("rødt trin"))
    }

    @Test func `words that would steer the terminal are shown as words`() {
        let row = CaseRow(
            case: "K-1", received: "2026-11-24T15:00Z", unit: "U-1", channel: .phone, kind: .complaint, route: .split,
            citizen: "Eva\u{1B}[2J\nPrøve", assigned: nil, step: nil, isClosed: false, isHistory: false)
        #expect(CaseTables.list([row], .invented).contains("Eva [2J Prøve"))
        #expect(CaseTables.list([], .invented) == "Der er intet at vise.\n")
    }
}
