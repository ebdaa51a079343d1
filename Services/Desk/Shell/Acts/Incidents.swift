import CaseModel
import DeskAnswers
import DeskCore
import Web
import Wording

/// Incidents: registered by whoever was in it, seen to by the leader.
extension Visit {
    func showFirstAid() { send(.page(FirstAidPage(frame: frame).html)) }

    /// Opened from a case, it names the case, so that the risk is assessed before the next meeting there; to be taken out
    /// by whoever does not want that.
    func showIncidentForm() {
        let named = request.query["sag"].flatMap(CaseID.init(rawValue:))
        incidentForm(named.map { freshAnswers().setting("case", $0.rawValue) } ?? freshAnswers())
    }

    func registerIncident() {
        let command: RegisterIncident
        do { command = try IncidentForm.command(answers, at: now) } catch {
            return incidentForm(answers, named(besides: error.all))
        }
        whenCaseIsKnown(command.case) { [self] faults in
            guard faults.isEmpty else { return incidentForm(answers, named(besides: faults)) }
            submit(command) { [self] reply in
                let leader = reply.incident.leader
                let told = leader == nil ? "haendelse-ingen" : leader == person ? "haendelse-selv" : "haendelse"
                return Link(path: ["trivsel"], query: ["besked": told])
            } again: { [self] in
                incidentForm(answers, $0)
            }
        }
    }

    /// A case that an incident is said to concern is looked up where cases are kept, as whoever writes it may see it: of one
    /// that is not there nobody would be asked to assess the risk.
    private func whenCaseIsKnown(_ id: CaseID?, _ go: @escaping ([FieldFault]) -> Void) {
        guard let id else { return go([]) }
        let rows = ask(ListCaseRows(cases: [id]))
        whenAllHeard { go(IncidentForm.faults(of: rows.heard)) }
    }

    private func incidentForm(_ answers: Answers, _ faults: [FieldFault] = []) {
        let staff = askStaff()
        let guides = ask(ShowGuides())
        let cases = Door.cases.lets(me.viewer) ? ask(ListCases(scope: .mine, limit: 50)) : nil
        whenAllHeard { [self] in
            let page = IncidentPage(
                frame: frame, staff: staff.value ?? NameBook(), guides: guides.heard, cases: openCases(cases?.value),
                answers: answers, faults: faults)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }

    /// Those that are over, of the units one leads now.
    func showClosedIncidents() {
        let after = request.query["efter"].flatMap(IncidentID.init(rawValue:))
        let closed = ask(ListIncidents(onlyClosed: true, after: after))
        whenAllHeard { [self] in
            send(.page(ClosedIncidentsPage(frame: frame, incidents: closed.heard, now: now).html))
        }
    }

    func showIncident() { withIncident { incidentPage($0) } }

    func answerDuty() {
        withIncident { id in
            guard let duty: IncidentDuty = answers.choice("duty"), let answer: DutyAnswer = answers.choice("answer")
            else { return send(MessagePage.missing(for: frame)) }
            let field = "ground-\(duty.rawValue)"
            submit(AnswerDuty(incident: id, duty: duty, answer: answer, ground: answers[field])) { _ in
                Link(path: ["trivsel", "haendelser", id.rawValue], query: ["besked": "gemt"])
            } again: { [self] faults in
                incidentPage(id, faults.map { $0.field == "ground" ? FieldFault(field, $0.sentence) : $0 })
            }
        }
    }

    /// A duty is not done after all: on the day on which that was said.
    func takeBackDuty() {
        withIncident { id in
            guard let duty: IncidentDuty = answers.choice("duty") else { return send(MessagePage.missing(for: frame)) }
            submit(TakeBackDuty(incident: id, duty: duty)) { _ in
                Link(path: ["trivsel", "haendelser", id.rawValue], query: ["besked": "fortrudt"])
            } again: { [self] in
                incidentPage(id, $0)
            }
        }
    }

    /// What is known later; by the leader, and within a day by whoever registered it.
    func addToIncident() {
        withIncident { id in
            let command: AddToIncident
            do throws(FieldFaults) {
                command = try IncidentForm.addition(answers, to: id)
            } catch { return incidentPage(id, named(besides: error.all)) }
            whenCaseIsKnown(command.case) { [self] faults in
                guard faults.isEmpty else { return incidentPage(id, named(besides: faults)) }
                submit(command) { _ in
                    Link(path: ["trivsel", "haendelser", id.rawValue], query: ["besked": "tilfoejet"])
                } again: { [self] in
                    incidentPage(id, $0)
                }
            }
        }
    }

    /// Two reports are of one incident, and its duties go on in this one.
    func joinIncidents() {
        withIncident { id in
            guard let other: IncidentID = answers.identifier("other") else {
                return incidentPage(id, [FieldFault("other", Wording.Desk.incidentJoinMissing)])
            }
            submit(JoinIncidents(incident: id, other: other)) { _ in
                Link(path: ["trivsel", "haendelser", id.rawValue], query: ["besked": "samlet"])
            } again: { [self] in
                incidentPage(id, $0)
            }
        }
    }

    /// They are two after all: on the day on which they were joined.
    func partIncidents() {
        withIncident { id in
            submit(PartIncidents(incident: id)) { _ in
                Link(path: ["trivsel", "haendelser", id.rawValue], query: ["besked": "skilt"])
            } again: { [self] in
                incidentPage(id, $0)
            }
        }
    }

    /// The leader says that the organisation is to learn from it.
    func learnFromIncident() {
        withIncident { id in
            submit(LearnFromIncident(incident: id)) { _ in
                Link(path: ["trivsel", "haendelser", id.rawValue], query: ["besked": "laering"])
            } again: { [self] in
                incidentPage(id, $0)
            }
        }
    }

    /// The incident as a file for the municipality's own system; leaves as an attachment and is not kept here.
    func downloadIncident() {
        withIncident { id in
            let file = ask(ExportIncident(incident: id))
            whenAllHeard { [self] in
                guard let reply = file.value else { return incidentPage(id) }
                var response = Response(.ok, contentType: "text/csv; charset=utf-8", body: Array(reply.csv.utf8))
                response.headers["content-disposition"] = "attachment; filename=\"\(reply.name)\""
                send(response)
            }
        }
    }

    private func withIncident(_ body: (IncidentID) -> Void) { with("incident", body) }

    private func incidentPage(_ id: IncidentID, _ faults: [FieldFault] = []) {
        let shown = ask(ShowIncident(incident: id))
        let staff = askStaff()
        whenAllHeard { [self] in
            guard let reply = shown.value else {
                if case .refused(ShowIncident.lostCode) = shown.heard {
                    return send(MessagePage.refused(ShowIncident.lostCode, for: frame))
                }
                if case .refused = shown.heard { return send(MessagePage.missing(for: frame)) }
                return send(MessagePage.trouble(for: frame))
            }
            let typed = faults.isEmpty ? freshAnswers() : answers.setting("command", freshAnswers()["command"])
            let page = IncidentFilePage(
                frame: frame, shown: reply, staff: staff.value ?? NameBook(), answers: typed, now: now, faults: faults,
                notice: notice)
            send(.page(page.html, status: faults.isEmpty ? .ok : .unprocessable))
        }
    }
}
