import {
  ActionIcon,
  Alert,
  AppShell,
  Burger,
  Group,
  NavLink,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconArrowRampRight,
  IconCalendarCheck,
  IconCalendarStats,
  IconColumns3,
  IconFileCv,
  IconFiles,
  IconInbox,
  IconMailForward,
  IconMoon,
  IconPencil,
  IconPlane,
  IconSearch,
  IconSettings,
  IconStethoscope,
  IconSun,
  IconTarget,
  IconUser,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Refused, api, ask } from '#web/api.ts';
import classes from './Shell.module.css';
import { SignedOut } from './SignedOut.tsx';
import { Unlock } from './Unlock.tsx';

/** The way of the plan, in its order. */
const pages = [
  { to: '/', label: 'Today', about: 'What to do now', icon: IconCalendarCheck },
  { to: '/profile', label: 'Profile', about: 'Be ready first', icon: IconUser },
  { to: '/cv', label: 'CV', about: 'CV, bio, LinkedIn', icon: IconFileCv },
  { to: '/directory', label: 'Find targets', about: 'Search the country', icon: IconSearch },
  { to: '/targets', label: 'Targets', about: 'Whom to write to', icon: IconTarget },
  { to: '/letters', label: 'Letters', about: 'What you write', icon: IconPencil },
  { to: '/campaign', label: 'Campaign', about: 'Approve and send', icon: IconMailForward },
  { to: '/inbox', label: 'Inbox', about: 'What they answered', icon: IconInbox },
  { to: '/papers', label: 'Papers', about: 'What sites ask for', icon: IconFiles },
  { to: '/logistics', label: 'Logistics', about: 'Dates, visa, packets', icon: IconPlane },
  { to: '/opportunities', label: 'Opportunities', about: 'Compare and confirm', icon: IconColumns3 },
  { to: '/on-site', label: 'On site', about: 'Logbook and check-in', icon: IconStethoscope },
  { to: '/next', label: 'Next', about: 'Letter, names, return', icon: IconArrowRampRight },
  { to: '/plan', label: 'Plan', about: 'Is it working?', icon: IconCalendarStats },
  { to: '/settings', label: 'Settings', about: 'Mailbox and pace', icon: IconSettings },
] as const;

export function Shell() {
  const [menuOpen, menu] = useDisclosure();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const session = useQuery({ queryKey: ['session'], queryFn: () => ask(api.session.$get()) });
  if (session.error instanceof Refused && session.error.status === 401) return <SignedOut />;
  if (session.data?.locked) return <Unlock />;
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
      padding={{ base: 'md', sm: 'xl' }}
    >
      <a className={classes.skip} href="#main">
        Skip to the page
      </a>
      <AppShell.Header className={classes.frame}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={menuOpen}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={menuOpen ? 'Close the menu' : 'Open the menu'}
            />
            <img src="/icon.svg" width={26} height={26} alt="" />
            <Text fw={700}>Foothold</Text>
          </Group>
          <ColorSchemeSwitch />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Pages" className={`${classes.frame} ${classes.menu}`}>
        {pages.map(({ to, label, about, icon: Icon }) => (
          <NavLink
            key={to}
            renderRoot={(props) => <Link to={to} {...props} />}
            label={label}
            description={about}
            leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
            active={path === to}
            aria-current={path === to ? 'page' : undefined}
            onClick={menu.close}
            className={classes.link}
          />
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
        {session.data?.demo && (
          <Alert color="grape" py="xs" mb="md">
            <b>Demo.</b> All people, places and mails here are invented, and nothing can be sent. “npm start”
            opens your own campaign.
          </Alert>
        )}
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function ColorSchemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      aria-label={dark ? 'Use light colours' : 'Use dark colours'}
    >
      {dark ? <IconSun size={20} aria-hidden /> : <IconMoon size={20} aria-hidden />}
    </ActionIcon>
  );
}
