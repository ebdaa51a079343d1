import CaseModel
import Store
import Support
import Wire

/// What figures are made of, put together from those who own it: Intake and Callback are asked, what else counts is read
/// from what they have said, and Learning is not asked at all.
struct OwnersFacts {
    let facts: [CaseModel.Fact]

    /// - Parameter met: what citizens answered when they were asked how they were met, as whoever asked them knows it.
    init(of town: Town, met: [CaseID: [ExperienceQuestion: ExperienceAnswer]]) throws {
        let calls = Dictionary(try Self.calls(town).map { ($0.case, $0) }) { first, _ in first }
        let took = try Self.copies(town)
        let told = try Self.said(ExperienceTold.self, by: .callback, town).reduce(
            into: [CaseID: [ExperienceQuestion: ExperienceAnswer]]()
        ) { told, said in
            for line in said.body.answers { told[said.body.case, default: [:]][line.question] = line.answer }
        }
        let returned = try Self.said(CitizenReturned.self, by: .intake, town)
        let returns = returned.reduce(into: [CaseID: Int]()) { counts, said in
            let before = counts[said.body.case] ?? 0
            counts[said.body.case] = said.body.isUndone == true ? max(0, before - 1) : before + 1
        }
        facts = try Self.cases(town).map { heard in
            let id = heard.case
            return CaseModel.Fact(
                heard: heard, calls: calls[id] ?? CallFact(case: id), copyTook: took[id], repeats: returns[id] ?? 0,
                // Nobody of ours writes over what a citizen has said by themself.
                experience: ExperienceQuestion.allCases.compactMap { question in
                    (told[id]?[question] ?? met[id]?[question]).map { ExperienceLine(question: question, answer: $0) }
                },
                own: told[id].map { own in ExperienceQuestion.allCases.filter { own[$0] != nil } })
        }
    }

    private static func cases(_ town: Town) throws -> [CaseFact] {
        var all: [CaseFact] = []
        while true {
            let reply = try town.answer(ListCaseFacts(after: all.last?.case), by: Staff.learningLead)
            all += reply.facts
            if reply.isLast { return all }
        }
    }

    private static func calls(_ town: Town) throws -> [CallFact] {
        var all: [CallFact] = []
        while true {
            let reply = try town.answer(ListCallFacts(after: all.last?.case), by: Staff.learningLead)
            all += reply.facts
            if reply.isLast { return all }
        }
    }

    /// From a case's first note to the first copy of it that left, in milliseconds.
    private static func copies(_ town: Town) throws -> [CaseID: Int64] {
        var filed: [CaseID: (note: NoteID, at: Timestamp)] = [:]
        for said in try said(NoteFiled.self, by: .callback, town) where filed[said.body.case] == nil {
            filed[said.body.case] = (said.body.note, said.at)
        }
        var took: [CaseID: Int64] = [:]
        let laid = try said(LetterSent.self, by: .notifier, town).filter {
            $0.body.kind == .noteCopy && $0.body.channel != .paper
        }.map { ($0.body.case, $0.body.note, $0.at) }
        let posted = try said(LetterFateKnown.self, by: .notifier, town).filter {
            $0.body.kind == .noteCopy && $0.body.fate == .handedOver
        }.map { ($0.body.case, $0.body.note, $0.at) }
        for (id, note, at) in laid + posted {
            guard let first = filed[id], note == first.note else { continue }
            let duration = at.milliseconds - first.at.milliseconds
            took[id] = min(took[id] ?? duration, duration)
        }
        return took
    }

    /// Everything of one kind that a service has said, in order, from its own file: the bus forgets within a year.
    private static func said<Body: BusEvent>(
        _ type: Body.Type, by service: ServiceName, _ town: Town
    ) throws -> [(at: Timestamp, body: Body)] {
        let sql = "SELECT number, line FROM said_record UNION ALL SELECT number, line FROM outbox ORDER BY number"
        let events = try town.place.process(service).database.rows(sql) {
            try CloudEvent(json: JSON.read($0.blob("line")))
        }
        return try events.filter { $0.type == type.type }.map { ($0.time, try $0.body(type)) }
    }
}
