import type { WorkbenchView } from '../workbench-view.ts';

/** What the page is for, before anything was read. */
export function FirstScreen({ view }: { view: WorkbenchView }) {
  return (
    <div class="hello">
      <h2>CloudTrail records from files, or pasted</h2>
      <p>
        Trailbrief reads who did what, from where, with which parameters and with what result: from one record to a
        million. All of it happens in this page; nothing is sent anywhere.
      </p>
      <ul class="takes">
        <li>Trail files from S3, gzip or not, and whole folders of them</li>
        <li>Event history downloads (JSON or CSV), lookup-events answers, CloudTrail Lake and Athena results</li>
        <li>CloudWatch Logs exports, EventBridge events, records within a SIEM’s events, JSON a line</li>
        <li>A single record from a ticket or a chat, also with a Markdown fence or text around it</li>
      </ul>
      <p>
        Nothing at hand?{' '}
        <button type="button" class="quiet" onClick={() => void view.actions.readSample()}>
          Try a sample
        </button>{' '}
        <span class="dim">A day around an OpsWorks CM server, with made-up accounts.</span>
      </p>
    </div>
  );
}
