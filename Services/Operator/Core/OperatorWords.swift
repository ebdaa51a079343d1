/// What whoever keeps Genklang running reads when a service or the bus says no: in English, and what to do about it.
///
/// Services give a refusal a Danish sentence, which is for whoever works with citizens; the code is the same.
package enum OperatorWords {
    /// The line for a code; `nil` where the bus's own English says it.
    package static func line(for code: String) -> String? { lines[code] }

    /// For a code that nothing is written for: what a rule of the service's refuses.
    package static let refused = "the service does not allow it; OPERATIONS or its log says what the code means"

    private static let lines = [
        "service.storage": "nothing could be saved, and nothing has changed; make room on the disk, then ask again",
        "service.defect": "a defect of ours, and nothing has changed; report the service's log line",
        "service.held": "the service was put back from a backup and waits; genklang held show, then held release",
        "call.too_late": "the service got to it too late, and did nothing; ask again",
        "call.unknown_method": "the service does not know this from the operator; install one release everywhere",
        "bus.unauthorized": "the bus does not know this key; give both the same file, start the bus again",
        "bus.not_the_bus": "the other end is not the bus we know; give both the same key, start the bus again",
        "bus.no_service": "the service is not there; genklang status says who is, then start it",
        "bus.silent": "the service has not answered; look at its log, then ask again",
        "bus.gone": "the bus hung up; look at its log, then ask again",
        "bus.stopping": "the bus was stopped; start it, then ask again",
        "bus.damaged": "an event is not as it arrived; genklang bus verify names each such, bus mend puts it back",
        "bus.busy": "the bus has no time or no room now; its log says which",
        "case.erased": "its case was erased, and nothing of it is held but that; genklang erasures list tells why",
        "case.lost":
            "its case was lost and what waited was given up; OPERATIONS, Restore, step 6, says what is left to do",
        "case.waits_for_operations": "its case waits for you; genklang parked list shows what it waits for",
        "callback.policy_unknown":
            "no version begins so, or several do; genklang policy show lists them, say at least four characters",
        "callback.unit_unknown": "there is no such unit; genklang staff lists them",
        "notifier.unknown_letter": "there is no letter of that number; genklang letters list tells which wait",
        "notifier.nothing_to_retry": "the letter waits for nobody; genklang letters show tells how it stands",
        "notifier.nothing_to_settle": "there is nothing to settle of this letter; see genklang letters show",
        "notifier.newer_version":
            "a newer version of that note has been sent, and this one is overtaken; the case's page in Desk links to it",
        "notifier.appeal_day_come":
            "its last day to complain has come; the answer gets a new day on its case's page in Desk, and goes as a new letter",
        "notifier.contradicts_delivery": "what is known of the letter says otherwise; genklang letters show tells what",
        "notifier.reference_wrong": "--reason is a reference and no sentence; say DRIFT-1234",
        "notifier.ground_missing": "it is not said how that is known; say so by --ground",
        "notifier.reference_missing": "this ground needs a reference; say where it is written by --reason DRIFT-1234",
        "operating.no_such_parked_event": "no event with this number waits there; genklang parked list tells which do",
        "operating.not_held": "the service is not held; there is nothing to release",
        "operating.lost_events_not_listed":
            "the bus has not told yet what the service has lost; see that the bus runs, then ask again",
        "operating.erasures_not_replayed":
            "what was erased since has not been erased again; genklang erasures replay, then ask again",
        "operating.nothing_is_blocked": "no number holds the service up; there is nothing to give up",
        "operating.bad_reason":
            "--reason is 3 to 64 letters, digits and -_./#, where the decision is written; say DRIFT-1234",
        "operating.cannot_save": "the service cannot make its backup folder; see to owner, mode and room of its folder",
    ]
}
