import CaseModel
import IntakeCore
import Runtime

/// What comes in by a colleague's hand, by the public form and from another system.
extension IntakeService {
    func register(
        _ wish: RegisterCase, _ call: IncomingCall, _ change: CaseChange
    ) throws -> RegisterCase.Reply {
        let person = try registrar(call)
        let registrar = Registrar(change: change)
        let registration = try registrar.judge(wish, isImport: false)
        try OwnDiagnosis.check(wish)
        let id = try registrar.register(wish, as: registration, isImport: false, by: person)
        try ReceivedPapers(in: change.turn).received(wish, as: registration, in: id)
        return RegisterCase.Reply(case: id, route: registration.route, published: change.turn.published)
    }

    /// The public form: from its own process and from nobody else, and only so much of it.
    func submit(
        _ form: SubmitComplaint, _ call: IncomingCall, _ change: CaseChange
    ) throws -> SubmitComplaint.Reply {
        guard call.comes(from: .public) else { throw IntakeRefusal.mayNotDo }
        let store = FormStore(database: database)
        try settings.publicLimits.check(
            lastHour: store.count(since: change.turn.now.adding(hours: -1)), waiting: store.waiting())
        let unit = try publicUnit(named: form.unit, change.staff)
        let wish = try Submission.registration(form, in: unit)
        let registrar = Registrar(change: change)
        let registration = try registrar.judge(wish, isImport: false)
        let id = try registrar.register(wish, as: registration, isImport: false, by: .publicForm)
        try store.add(form.wishes, to: id)
        try ReceivedPapers(in: change.turn).received(form, at: registration.received, in: id)
        return SubmitComplaint.Reply(
            case: id, unit: unit, route: registration.route, received: registration.received)
    }

    /// The unit the citizen named; one that is not known, or none, must not keep anybody from complaining.
    private func publicUnit(named unit: UnitID?, _ staff: StaffBook) throws -> UnitID {
        for candidate in [unit, UnitID(rawValue: settings.publicUnit)].compactMap(\.self)
        where try staff.knows(candidate) {
            return candidate
        }
        guard let topmost = try staff.topmost() else { throw IntakeRefusal.unitUnknown }
        return topmost
    }

    /// Who registers, by their own name and with a role that takes contacts in.
    func registrar(_ call: IncomingCall) throws -> PersonID {
        let viewer = try call.person()
        guard Registration.mayBeMade(by: viewer) else { throw IntakeRefusal.mayNotDo }
        return viewer.person
    }

    func importer(_ change: CaseChange) -> Importer {
        Importer(registrar: Registrar(change: change), imports: ImportStore(database: database))
    }
}
