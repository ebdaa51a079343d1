import CaseModel
import Runtime
import Store
import Support
import Wire

/// Fills a town with the cases of many years: history comes in as a municipality would bring it, by import; cases of
/// today by registration; and every past case gets the call and the note that it had, written into Callback's file
/// while it stands still.
struct StoredCases {
    /// Rows of one import; all of them become cases in one transaction.
    private static let importRows = 5_000

    private let town: Town
    private let client: BusClient

    init(in town: Town) throws {
        self.town = town
        guard let address = town.data.busAddress(configured: nil) else { throw RPCError.gone }
        client = try BusClient(.operator, at: address, key: Credentials(data: town.folder.path).busKey(of: .operator))
    }

    /// Past cases, received over the ten years before today.
    func takeInHistory(_ count: Int, progress: (Int) -> Void) throws {
        for start in stride(from: 0, to: count, by: Self.importRows) {
            let assertion = try assertion(of: "karen")
            let name = ImportID(unchecked: "M-bench-\(start)")
            let numbers = start..<min(start + Self.importRows, count)
            let parts = stride(from: numbers.lowerBound, to: numbers.upperBound, by: StageImport.mostRows).map {
                first in
                StageImport(
                    import: name,
                    rows: (first..<min(first + StageImport.mostRows, numbers.upperBound)).map {
                        ImportRow(number: $0 + 2, registration: Self.registration($0, isHistory: true, at: town.now))
                    }, isDryRun: false)
            }
            try client.callAll(
                StageImport.method,
                parts.enumerated().map { (CommandID(unchecked: "D-stage-\(start)-\($0)"), try JSON(encoding: $1)) },
                assertion: assertion, underWay: 4)
            try client.callAll(
                CommitImport.method,
                [
                    (
                        CommandID(unchecked: "D-commit-\(start)"),
                        try JSON(encoding: CommitImport(import: name, leavesOutRefused: false))
                    )
                ], assertion: assertion, underWay: 1)
            progress(numbers.upperBound)
        }
    }

    /// Cases of today, each with a call that somebody owes.
    func register(_ count: Int) throws {
        let assertion = try assertion(of: "mette")
        let commands = try (0..<count).map { number in
            (
                CommandID(unchecked: "D-live-\(number)"),
                try JSON(encoding: Self.registration(number, isHistory: false, at: town.now))
            )
        }
        try client.callAll(RegisterCase.method, commands, assertion: assertion, underWay: 32)
    }

    /// The call that each past case had, with its note.
    func writePastCalls() throws {
        try town.processes[.callback]?.terminate()
        do {
            // Closed before Callback comes back: a file has one owner.
            let database = try Database(path: town.data.file(of: .callback))
            try database.script(Self.pastCalls)
        }
        try town.restart(.callback)
    }

    private func assertion(of user: String) throws -> String {
        let signIn = try JSON(encoding: SignIn(user: user, password: Town.password))
        return try client.call(SignIn.method, signIn).decode(SignIn.Reply.self).assertion
    }

    /// Who works where in the invented municipality, caller by caller.
    private static let callers: [(unit: UnitID, callers: [PersonID])] = [
        ("U-demo03", ["P-demo07", "P-demo08", "P-demo09", "P-demo10"]),
        ("U-demo04", ["P-demo12", "P-demo13", "P-demo14", "P-demo15"]),
        ("U-demo05", ["P-demo16", "P-demo17", "P-demo18", "P-demo19"]),
        ("U-demo06", ["P-demo20", "P-demo21", "P-demo22", "P-demo23"]),
    ]

    private static func registration(_ number: Int, isHistory: Bool, at now: Timestamp) -> RegisterCase {
        let place = callers[number % callers.count]
        let caller = place.callers[number / callers.count % place.callers.count]
        let citizen = Citizen(
            name: "Borger Påhit \(number)", phone: "00 00 \(10 + number % 90) \(10 + number / 90 % 90)",
            addressLines: ["Ærøvej \(number)", "9999 Prøveby"], isVerified: true)
        return RegisterCase(
            received: isHistory ? now.adding(hours: -Int64(24 * 20 + number % 87_000)) : nil,
            channel: .phone, kind: .complaint, unit: place.unit, citizen: citizen,
            points: [
                ComplaintPoint(kind: .procedural, text: "Brev nummer \(number) om sygedagpenge er ikke besvaret"),
                ComplaintPoint(kind: .procedural, text: "Telefonen blev ikke taget, og ingen ringede tilbage"),
            ],
            summary: "Brev \(number) er ikke besvaret, og ingen ringede tilbage", assigned: isHistory ? nil : caller,
            isHistory: isHistory ? true : nil)
    }

    /// What Callback would have written for each; the words are as long as a note's usually are.
    private static let pastCalls = """
        BEGIN;
        INSERT INTO call (callback, case_id, reason, assigned, since, registered, target_rule, target_profile,
               target_edition, target_due, limit_rule, limit_profile, limit_edition, limit_due, state, note)
        SELECT 'B-past-' || file.rowid, file.case_id, 'firstContact', NULL, file.received, file.received,
               pattern.target_rule, pattern.target_profile, pattern.target_edition, file.received + 28800000,
               pattern.limit_rule, pattern.limit_profile, pattern.limit_edition, file.received + 86400000,
               'documented', 'N-past-' || file.rowid
          FROM case_file AS file,
               (SELECT * FROM call ORDER BY callback LIMIT 1) AS pattern
         WHERE NOT EXISTS (SELECT 1 FROM call WHERE call.case_id = file.case_id);
        INSERT INTO note (note, version, case_id, callback, author, spoken_at, filed_at, outcome, body, explained,
               citizens_words, has_agreed, consent_words)
        SELECT note, 1, case_id, callback, 'P-demo07', since + 3600000, since + 4000000, 'solved',
               'Vi talte om brevene, der ikke var besvaret. Borgeren fortalte, hvad der var sket, og vi gennemgik '
               || 'forløbet sammen. Der blev aftalt et svar inden ti dage, og hvem borgeren kan ringe til. '
               || 'Brevet om sygedagpenge findes i sagen. Sag ' || case_id || '.',
               'At sagen anses for afsluttet, og at man kan gøre indsigelse mod notatet.', 'Det er fint med mig.', 1,
               'Ja, det er i orden.'
          FROM call WHERE callback LIKE 'B-past-%';
        COMMIT;
        """
}
