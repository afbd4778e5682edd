/// Groups duties into requests: a paragraph with something to do, and those that are headed as its continuation.
struct RequestBuilder {
    let body: Body
    let announcement: Announcement?
    let headed: [Int: AskFinder.Heading]

    func build(_ drafts: [AskFinder.Draft]) -> ([Duty], [Request]) {
        let drafts = (drafts + fallbacks(drafts)).sorted { ($0.paragraph, $0.range.lowerBound) < ($1.paragraph, $1.range.lowerBound) }
        let acting = Set(drafts.filter { $0.hit.kind == .do }.map(\.paragraph)).sorted()
        var runs: [[Int]] = []
        for paragraph in acting {
            if let last = runs.last?.last, headed[paragraph]?.isContinued == true, isNext(last, paragraph) {
                runs[runs.count - 1].append(paragraph)
            } else {
                runs.append([paragraph])
            }
        }
        let requests = runs.map { run in Request(paragraphs: run, addressedTo: addressees(of: run, drafts), why: why(run, drafts)) }
        return (drafts.map { duty($0, runs) }, requests)
    }

    /// No numbered paragraph stands between.
    private func isNext(_ last: Int, _ paragraph: Int) -> Bool {
        !(last + 1..<max(last + 1, paragraph)).contains { body.paragraphs[$0].number != nil }
    }

    private func duty(_ draft: AskFinder.Draft, _ runs: [[Int]]) -> Duty {
        Duty(
            kind: draft.hit.kind, paragraph: draft.paragraph, range: draft.range, request: runs.firstIndex { $0.contains(draft.paragraph) },
            condition: draft.condition, addressedTo: draft.hit.addressees, why: draft.hit.why)
    }

    /// A paragraph headed "Action requested" asks for what stands behind the heading, even where no rule knows its words.
    private func fallbacks(_ drafts: [AskFinder.Draft]) -> [AskFinder.Draft] {
        headed.keys.sorted().compactMap { paragraph in
            guard let rest = headed[paragraph]?.rest, !rest.isPointer, !rest.range.isEmpty, announcement?.paragraph != paragraph,
                !drafts.contains(where: { $0.paragraph == paragraph })
            else { return nil }
            let hit = DutyHit(.do, anchor: 0, verb: 0, why: "what the heading asks for")
            return AskFinder.Draft(hit: hit, paragraph: paragraph, anchor: rest.range.lowerBound, range: rest.range, condition: nil)
        }
    }

    private func addressees(of run: [Int], _ drafts: [AskFinder.Draft]) -> [String] {
        let own = drafts.filter { run.contains($0.paragraph) && $0.hit.kind == .do }
        if own.contains(where: { $0.hit.addressees.isEmpty }) { return [] }
        return own.flatMap(\.hit.addressees).reduce(into: []) { names, name in if !names.contains(name) { names.append(name) } }
    }

    private func why(_ run: [Int], _ drafts: [AskFinder.Draft]) -> String {
        if headed[run[0]]?.isAction == true { return "headed as an action request" }
        if let announcement, let number = body.paragraphs[run[0]].number, announcement.declared.contains(number) {
            return body.paragraphs[announcement.paragraph].number.map { "paragraph \($0) lists it" } ?? "the announcement lists it"
        }
        return drafts.first { $0.paragraph == run[0] && $0.hit.kind == .do }?.hit.why ?? ""
    }
}
