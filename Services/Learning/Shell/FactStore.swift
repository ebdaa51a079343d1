import CaseModel
import LearningCore
import Runtime
import Store

/// What is known of cases without knowing them: facts for figures, who stands in them, whether somebody is waited for.
struct FactStore {
    let database: Database

    /// What somebody is to a case.
    enum Part: String { case about, caller, recipient, team, involved }

    func remember(_ said: CaseRegistered) throws(StoreError) {
        let sql = """
            INSERT OR IGNORE INTO fact (case_id, unit, received, channel, kind, route, exclusion)
            VALUES (:case, :unit, :received, :channel, :kind, :route, :exclusion)
            """
        try database.run(
            sql,
            [
                "case": Value(said.case), "unit": Value(said.unit), "received": Value(said.received),
                "channel": Value(term: said.channel), "kind": Value(term: said.kind), "route": Value(term: said.route),
                "exclusion": Value(said.exclusion?.rawValue),
            ])
        for person in said.about { try add(person, as: .about, in: said.case) }
        if let assigned = said.assigned { try add(assigned, as: .caller, in: said.case) }
    }

    /// Changes one case's fact by an assignment from this room, with the values it names.
    func change(_ case: CaseID, _ assignment: StaticString, _ values: Values = [:]) throws(StoreError) {
        try database.run(
            "UPDATE fact SET \(assignment) WHERE case_id = :case",
            values.and(["case": Value(`case`)]))
    }

    func knows(_ case: CaseID) throws(StoreError) -> Bool {
        try database.first("SELECT 1 FROM fact WHERE case_id = :case", ["case": Value(`case`)]) { _ in true } ?? false
    }

    func unit(of case: CaseID) throws(StoreError) -> UnitID? {
        try database.first("SELECT unit FROM fact WHERE case_id = :case", ["case": Value(`case`)]) { $0.id("unit") }
    }

    func received(_ case: CaseID) throws(StoreError) -> Timestamp? {
        try database.first("SELECT received FROM fact WHERE case_id = :case", ["case": Value(`case`)]) {
            $0.moment("received")
        }
    }

    /// What set the complaint off, the weightiest first; none while nobody has named it.
    func causes(of case: CaseID) throws(StoreError) -> [ComplaintCause] {
        let sql = "SELECT causes FROM fact WHERE case_id = :case AND causes IS NOT NULL"
        return try database.first(sql, ["case": Value(`case`)]) { $0.terms("causes") } ?? []
    }

    // MARK: Who stands in it

    func add(_ person: PersonID, as part: Part, in case: CaseID) throws(StoreError) {
        try database.run(
            "INSERT OR IGNORE INTO participant (case_id, person, part) VALUES (:case, :person, :part)",
            ["case": Value(`case`), "person": Value(person), "part": Value(term: part)])
    }

    /// These and no others are this to the case.
    func put(_ people: [PersonID], as part: Part, in case: CaseID) throws(StoreError) {
        try database.run(
            "DELETE FROM participant WHERE case_id = :case AND part = :part",
            ["case": Value(`case`), "part": Value(term: part)])
        for person in people { try add(person, as: part, in: `case`) }
    }

    /// Who stands around the case; `nil` for a case that is not known here.
    func circle(of case: CaseID) throws(StoreError) -> CaseCircle? {
        let sql = "SELECT person, part FROM participant WHERE case_id = :case ORDER BY person, part"
        let people = try database.rows(sql, ["case": Value(`case`)]) { row in
            (person: row.id("person", PersonID.self), part: Part(rawValue: row.text("part")))
        }
        func those(_ parts: Part...) -> [PersonID] {
            people.filter { one in parts.contains { $0 == one.part } }.map(\.person)
        }
        let facts = "SELECT unit, step, route, channel FROM fact WHERE case_id = :case"
        return try database.first(facts, ["case": Value(`case`)]) { row in
            CaseCircle(
                unit: row.id("unit"), step: row.optionalTerm("step"), isMethodCase: row.text("route") != "formal",
                isMayorsComplaint: row.term("channel", Channel.self) == .mayorsOffice,
                assigned: those(.caller, .recipient), contactTeam: those(.team), involved: those(.involved),
                about: those(.about))
        }
    }

    // MARK: Readiness

    func note(readiness until: Timestamp?, of case: CaseID) throws(StoreError) {
        let sql = """
            INSERT INTO readiness (case_id, until)
            VALUES (:case, :until)
                ON CONFLICT (case_id) DO UPDATE SET until = :until
            """
        try database.run(sql, ["case": Value(`case`), "until": Value(until)])
    }

    /// That nobody has to be waited for any longer was said before what has happened now.
    func forgetEndedReadiness(of case: CaseID, at now: Timestamp) throws(StoreError) {
        try database.run(
            "DELETE FROM readiness WHERE case_id = :case AND ifnull(until, 0) <= :now",
            ["case": Value(`case`), "now": Value(now)])
    }

    /// What is known of whether somebody is waited for in this case at `now`.
    func readiness(_ case: CaseID, at now: Timestamp) throws(StoreError) -> Readiness {
        let sql = "SELECT until FROM readiness WHERE case_id = :case"
        let said = try database.first(sql, ["case": Value(`case`)]) { row -> Readiness in
            guard let until = row.optionalMoment("until"), until > now else { return .nobody }
            return .until(until)
        }
        return said ?? .unsaid
    }

    // MARK: Figures

    /// Hands every fact of a complaint received within these days to `visit`, in no order: whoever counts needs none, and
    /// sorting a million costs more than counting them.
    ///
    /// - Parameter units: only these; `nil` for all.
    func each(within days: ClosedRange<CivilDay>, units: [UnitID]?, _ visit: (Fact) -> Void) throws(StoreError) {
        let sql = """
            SELECT \(Self.columns)
              FROM fact
             WHERE received >= :from AND received < :to AND ifnull(exclusion, '') NOT IN ('noComplaint', 'fellAway')
            """
        let wanted = units.map(Set.init)
        let span: Values = [
            "from": Value(Copenhagen.moment(days.lowerBound)),
            "to": Value(Copenhagen.moment(days.upperBound.adding(days: 1))),
        ]
        try database.each(sql, span) { row in
            let fact = Self.fact(row)
            if wanted?.contains(fact.heard.unit) ?? true { visit(fact) }
        }
    }

    /// A page of all facts, in order of the cases' identifiers.
    func page(after case: CaseID?, limit: Int) throws(StoreError) -> [Fact] {
        let sql = """
            SELECT \(Self.columns)
              FROM fact
             WHERE case_id > :after
             ORDER BY case_id
             LIMIT :limit
            """
        return try database.rows(sql, ["after": Value(after: `case`), "limit": Value(limit)]) { Self.fact($0) }
    }

    /// In the order in which ``fact(_:)`` reads them: a column is looked for where the last one was.
    private static let columns = """
        case_id, unit, received, channel, kind, route, exclusion, closed_at, handed_on, causes, reopenings, limit_at,
                   spoken_at, objections, outcome, answered, upheld, partly_upheld, not_upheld, copy_took, repeats,
                   respect, listening, fairness, is_own_experience
        """

    private static func fact(_ row: Row) -> Fact {
        let id = CaseID(unchecked: row.text("case_id"))
        var fact = Fact(
            heard: CaseFact(
                case: id, unit: UnitID(unchecked: row.text("unit")), received: row.moment("received"),
                channel: row.fixed("channel", Channel.phone), kind: row.fixed("kind", ContactKind.complaint),
                route: row.fixed("route", Route.callback),
                exclusion: row.optionalText("exclusion").map(ExclusionGround.init),
                closedAt: row.optionalMoment("closed_at"), isHandedOn: row.bool("handed_on"),
                causes: row.optionalText("causes").map { _ in row.terms("causes") },
                reopenings: row.number("reopenings")),
            calls: CallFact(
                case: id, limit: row.optionalMoment("limit_at"), spokenAt: row.optionalMoment("spoken_at"),
                objections: row.number("objections"), outcome: row.optionalTerm("outcome"),
                answered: row.number("answered"),
                judged: JudgedObjections(
                    upheld: row.number("upheld"), partlyUpheld: row.number("partly_upheld"),
                    notUpheld: row.number("not_upheld"))),
            copyTook: row.optionalInteger("copy_took"), repeats: row.number("repeats"), experience: experience(row))
        if !fact.experience.isEmpty { fact.own = own(row) }
        return fact
    }

    private static func experience(_ row: Row) -> [ExperienceLine] {
        ExperienceQuestion.allCases.compactMap { question in
            row.optionalTerm(question.rawValue).map { ExperienceLine(question: question, answer: $0) }
        }
    }

    // MARK: How one was met

    /// Which questions the citizen answered by themself. Before each had a bit of its own, one stood for all of them.
    private static func own(_ row: Row) -> [ExperienceQuestion]? {
        let bits = row.number("is_own_experience")
        guard bits != 0 else { return nil }
        return ExperienceQuestion.allCases.filter { bits & (ofAll | bit(of: $0)) != 0 }
    }

    private static let ofAll = 1

    private static func bit(of question: ExperienceQuestion) -> Int {
        switch question {
        case .respect: 2
        case .listening: 4
        case .fairness: 8
        }
    }

    /// What the citizen answered; a question that was not asked again keeps its answer.
    ///
    /// - Parameter isOwn: whether the citizen gave the answers by themself.
    func put(_ answers: [ExperienceLine], in case: CaseID, isOwn: Bool) throws(StoreError) {
        let assignment: StaticString = """
            respect = ifnull(:respect, respect), listening = ifnull(:listening, listening),
            fairness = ifnull(:fairness, fairness), is_own_experience = is_own_experience | :own
            """
        let values = ExperienceQuestion.allCases.map { question in
            (question.rawValue, Value(term: answers.last { $0.question == question }?.answer))
        }
        let own = isOwn ? answers.reduce(0) { $0 | Self.bit(of: $1.question) } : 0
        try change(`case`, assignment, Values(values + [("own", Value(own))]))
    }

    func isExperienceOwn(of case: CaseID) throws(StoreError) -> Bool {
        let sql = "SELECT is_own_experience FROM fact WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { $0.number("is_own_experience") != 0 } ?? false
    }

    func experience(of case: CaseID) throws(StoreError) -> [ExperienceLine] {
        let sql = "SELECT respect, listening, fairness FROM fact WHERE case_id = :case"
        return try database.first(sql, ["case": Value(`case`)]) { Self.experience($0) } ?? []
    }
}

extension Row {
    /// A term as `term` reads it, for a million rows at once: compiled here for its own type, which that is not.
    ///
    /// - Parameter standIn: what is returned when the row holds none, and the query throws.
    fileprivate func fixed<Term: RawRepresentable<String>>(_ column: String, _ standIn: Term) -> Term {
        if let term = Term(rawValue: text(column)) { return term }
        note("column \(column) holds an unknown term")
        return standIn
    }
}
