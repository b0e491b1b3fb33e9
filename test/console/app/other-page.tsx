import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import Link from '@cloudscape-design/components/link';
import { strings } from './strings.ts';

/** A CloudTrail page that holds no events. */
export function OtherPage({ title }: { title: string }) {
  return (
    <ContentLayout header={<Header variant="h1">{title}</Header>}>
      <Container header={<Header variant="h2">{strings.trails}</Header>}>
        <p>{strings.welcome}</p>
        <Link href="#/events">{strings.eventHistory}</Link>
      </Container>
    </ContentLayout>
  );
}
